import type { ComesTo, Deed } from './deed.ts'
import { localWords } from './local-words.ts'
import type { Played } from './play.ts'
import type { Script } from './script.ts'

/** A campaign's days as lines: what was mailed when, who was left out and why, who answered what. */
export function story({ scenes }: Script, { overview, letters }: Played): string[] {
  const happened = [
    ...overview.steps.map(({ step, at, sent, leftOut }) => ({ at, step, says: mailed(sent, leftOut) })),
    ...scenes.map(({ at, who, does, comesTo }) => ({ at, step: '', says: `${who.length} ${did(does, comesTo)}` })),
  ]
  return [
    `${overview.id}: ${overview.title}`,
    ...happened
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ at, step, says }) => `  ${localWords(at).padEnd(44)} ${step.padEnd(10)}  ${says}`),
    `  answers: ${counted(overview.answers)}`,
    `  letters: ${counted(letters)}`,
  ]
}

function mailed(sent: number, leftOut: Record<string, number>): string {
  const reasons = counted(leftOut)
  return `${sent} mailed${reasons && `, left out: ${reasons}`}`
}

const did = (does: Deed, comesTo: ComesTo): string =>
  comesTo === 'done' ? past[does] : `tried to ${does}: ${comesTo === 'notOffered' ? 'the page has no button for it' : comesTo}`

const past: Record<Deed, string> = {
  register: 'registered',
  change: 'changed their registration',
  decline: 'declined',
  cancel: 'cancelled',
  optOut: 'opted out of mail',
  bounce: 'bounced',
  complain: 'complained of spam',
}

/** The largest first. */
const counted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(', ')
