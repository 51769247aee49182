import { forwardedWordsDa as words } from '../../../templates/words/forwarded-mail.da.ts'
import { inboxWordsDa } from '../../../templates/words/inbox.ts'
import { asInCalendar } from '../../schedule/as-in-calendar.ts'
import { escapeHtml } from '../../values/html.ts'
import type { Mail } from '../mail-template.ts'

/** What somebody wrote to us, for the contact person. */
export interface Forwarded {
  name: string
  address: string
  /** `tilmeldt`; empty where nobody knows them. */
  as: string
  subject: string
  title: string
  campaign: string
  words: string
  comment: string
  wishes?: { starts: string; ends: string }
  files: readonly string[]
  isProven: boolean
  isCut: boolean
  /** The mail as it came is attached. */
  hasOriginal: boolean
  /** Where in the console it is settled, or the person seen; null where nobody knows them. */
  page: { does: 'settle' | 'see'; href: string } | null
}

/**
 * A mail that came in, as our own plain mail. Everything in it was written by a stranger, so it is
 * text in both halves and fills no template.
 */
export function composeForwarded(of: Forwarded): Mail {
  const parts = [
    words.wrote(of.name, of.address),
    of.words || (of.comment ? '' : words.nothingWritten),
    ...(of.comment ? [`${words.comment}\n${of.comment}`, words.answered] : []),
    ...(of.wishes ? [words.wishes(asInCalendar(of.wishes.starts), asInCalendar(of.wishes.ends))] : []),
    ...(of.files.length > 0 ? [(of.hasOriginal ? words.filesInside : words.files)(of.files.join(', '))] : []),
    ...(of.hasOriginal ? [words.original] : []),
    ...(of.isCut ? [inboxWordsDa.cut] : []),
    words.about(of.title, of.campaign),
    ...(of.isProven ? [] : [words.unproven]),
    words.howTo,
    ...(of.page ? [`${words[of.page.does]} ${of.page.href}`] : []),
  ].filter(part => part !== '')
  const paragraphs = parts.map(part => `<p style="white-space:pre-wrap">${linked(escapeHtml(part), of.page?.href)}</p>`)
  return {
    subject: words.subject(of.name || of.address, of.as, of.subject),
    text: `${parts.join('\n\n')}\n`,
    html: `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${escapeHtml(of.subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">${paragraphs.join('\n')}</body></html>`,
  }
}

/** Our own address alone can be clicked: whatever a stranger wrote stays text. */
const linked = (html: string, href = ''): string => {
  const escaped = escapeHtml(href)
  return escaped !== '' && html.endsWith(` ${escaped}`) ? `${html.slice(0, -escaped.length)}<a href="${escaped}">${escaped}</a>` : html
}
