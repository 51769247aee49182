import type { ComesTo, Deed } from './deed.ts'
import { localWords } from './local-words.ts'
import { goesOut } from './planned-readers.ts'
import type { Played } from './play.ts'
import type { Script } from './script.ts'

/**
 * A campaign's days as lines: what was mailed when, who was left out and why, who answered what.
 */
export function story(script: Script, { overview, letters }: Played): string[] {
  const happened = [
    ...overview.steps.map(step => ({ at: goesOut(script, step), step: step.step, says: mailed(step) })),
    ...script.scenes.map(({ at, who, does, comesTo }) => ({ at, step: '', says: `${who.length || 'staff'} ${did(does, comesTo)}` })),
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

function mailed({ sent, leftOut }: Played['overview']['steps'][number]): string {
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
  bring: 'registered a colleague',
  bringOutsider: 'named a colleague outside the roles, who awaits approval',
  handOver: 'handed the seat over',
  keep: 'still come on the new date',
  withdraw: 'cannot come on the new date',
  askLate: 'asked to come after the deadline',
  approve: 'approved by staff',
  refuse: 'refused by staff',
  remind: 'reminded those who have not answered',
  send: 'wrote an extra mail',
  addDocument: 'added a document',
  move: 'moved the meeting',
  freeSeats: 'freed the seats of those who never said whether they still come',
  attendance: 'noted who came',
}

/** The largest first. */
const counted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(', ')
