import { countAnswers } from '../audience/counted-as.ts'
import type { PersonRow } from '../audience/person.ts'
import { asCounted } from '../audience/reconfirm.ts'
import type { Campaign } from '../campaign/campaign.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { escapeHtml } from '../values/html.ts'

interface Indexed {
  campaign: Campaign
  letter: FrozenLetter | undefined
  persons: readonly PersonRow[]
  /** Paths of everything else in the archive. */
  files: readonly string[]
}

const headings: [folder: string, heading: string][] = [
  ['breve/', 'Brevet, hver udgave'],
  ['udsendelser/', 'Udsendelser med de ord, de gik ud med'],
  ['lister/', 'Lister'],
  ['dokumenter/', 'Dokumenter'],
  ['log', 'Log'],
]

/**
 * The page an archive begins with: it opens in any browser, offline, and asks nobody for anything.
 */
export function archiveIndex({ campaign, letter, persons, files }: Indexed): string {
  const counts = countAnswers(
    persons.map(person => asCounted(person, letter).answer),
    letter,
  )
  const asked = counts.toReconfirm > 0 ? ` ${counts.toReconfirm} mangler at bekræfte,` : ''
  const sessions = (letter?.sessions ?? []).map(({ date, time, venue }) => `<li>${escapeHtml(`${date.long} ${time}, ${venue.name}`)}</li>`)
  const parts = headings.map(([folder, heading]) => {
    const own = files.filter(path => path.startsWith(folder)).toSorted()
    const links = own.map(
      path => `<li><a href="${escapeHtml(path.split('/').map(encodeURIComponent).join('/'))}">${escapeHtml(path)}</a></li>`,
    )
    return own.length === 0 ? '' : `<h2>${heading}</h2>\n<ul>\n${links.join('\n')}\n</ul>`
  })
  return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>${escapeHtml(campaign.title)}</title>
<style>body{font:16px/1.5 serif;max-width:44em;margin:2em auto;padding:0 1em}</style></head>
<body>
<h1>${escapeHtml(campaign.title)}</h1>
<ul>
${sessions.join('\n')}
</ul>
<p>${persons.length} personer: ${counts.registered} tilmeldt,${asked} ${counts.declined} afbud, ${counts.cancelled} afmeldt, ${counts.noAnswer} uden svar.</p>
${parts.filter(Boolean).join('\n')}
<p>MANIFEST.sha256 har et fingeraftryk af hver fil; »sha256sum -c MANIFEST.sha256« viser, om noget er ændret siden.</p>
</body></html>
`
}
