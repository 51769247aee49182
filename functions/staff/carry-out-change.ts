import { loadAgreements } from '../billing/store.ts'
import { type FrozenLetter, type FrozenSession, sessionOf } from '../letter/frozen-letter.ts'
import { printedDeadline } from '../letter-page/meeting-facts.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Problem } from '../values/problem.ts'
import type { ChangedPart } from '../writing/changes/comparison.ts'
import { type Refused, refusal } from './act.ts'
import { commitChange, type PlanChanged } from './change-plan.ts'
import { type Drafted, mailingOf } from './drafted-change.ts'
import type { Edit, InForce } from './edit.ts'
import { printedWhen, printedWhere } from './in-force.ts'
import type { LaunchHouse } from './launch-letter.ts'
import type { MailOfChange } from './mails-of-change.ts'
import { overtaking } from './overtaken.ts'
import { owedAllTheSame } from './owed-all-the-same.ts'
import { audienceOf, mailedOf, type PlanChange, shownOf } from './shown-change.ts'

/** What a new date, another venue and a calling off come to, each in the same way. */
export type ChangedOutcome =
  | ({ outcome: 'dryRun'; warnings: Problem[]; reads: MailOfChange[] } & PlanChange)
  | ({ outcome: 'changed'; warnings: Problem[]; problems?: Problem[] } & PlanChange)
  | { outcome: 'alreadySo'; mails: 0; alreadySo: true }
  | Refused

export const changed = ({ changes }: Edit, ...what: ChangedPart[]): SessionId[] => [
  ...new Set(changes.flatMap(change => (what.some(one => one === change.what) && change.session ? [change.session] : []))),
]

/** What the letter changes instead has a command of its own, which its problem names. */
export function nothingOf({ changes, problems }: Edit, id: string, says: string): ChangedOutcome {
  if (problems.length > 0) return { outcome: 'refused', problems }
  if (changes.every(({ what }) => what === 'timetable')) return { outcome: 'alreadySo', mails: 0, alreadySo: true }
  return refusal('letter.md', 'NOTHING-OF-IT', `${says}. Andre rettelser sættes i kraft med: indbyd apply ${id}`, { says })
}

export const calledOffAlready = (id: string): Refused => refusal(id, 'CALLED-OFF', 'Arrangementet er aflyst, så der er ikke mere at ændre.')

/** The letter with what its sessions were until now. */
export function withChange(
  was: FrozenLetter,
  becomes: FrozenLetter,
  {
    what,
    plan,
    at,
    sessions,
    release,
  }: { what: 'moved' | 'venueChanged'; plan: number; at: Instant; sessions: SessionId[] } & Pick<
    NonNullable<FrozenSession['changes']>[number],
    'release'
  >,
): FrozenLetter {
  const changedSessions = becomes.sessions.map((session): FrozenSession => {
    const before = sessions.includes(session.id) ? sessionOf(was, session.id) : undefined
    if (!before) return session
    const { starts, ends, date, time, venue } = before
    const change = { what, plan, at, was: { starts, ends, date, time, venue }, ...(release && { release }) }
    return { ...session, changes: [...(before.changes ?? []), change] }
  })
  return { ...becomes, plan, sessions: changedSessions as FrozenLetter['sessions'] }
}

const deadlineOf = (letter: FrozenLetter): string | null => printedDeadline(letter)?.replaceAll('\u00a0', ' ') ?? null

/** Old and new, session by session, and what else of the letter changes with it. */
export const changesShown = (was: FrozenLetter, { letter, changes }: Edit): PlanChange['changes'] =>
  changes.flatMap(({ what, session, says }): PlanChange['changes'] => {
    if (session && what === 'date') return [{ what, session, from: printedWhen(was, session), to: printedWhen(letter, session) }]
    if (session && (what === 'venue' || what === 'room'))
      return [{ what, session, from: printedWhere(was, session), to: printedWhere(letter, session) }]
    if (what === 'deadline') return [{ what, session: null, from: deadlineOf(was), to: deadlineOf(letter) }]
    return what === 'timetable' ? [] : [{ what, session: session ?? null, from: null, to: says }]
  })

/**
 * What has been held is no plan any more: whoever was there was there, and owes what they agreed
 * to. So a letter of several days is changed day by day once the first has been.
 */
function heldAlready({ letter: was }: InForce, { letter, mailing: { change } }: Drafted, now: Instant): Refused | null {
  const takeOver = (letter.gone ?? []).flatMap(({ plan, into }) => (plan === change.plan && into !== undefined ? [into] : []))
  const held = [...change.sessions, ...takeOver].find(id => (sessionOf(was, id)?.starts ?? now) < now)
  if (held === undefined) return null
  const says = `Mødegangen ${printedWhen(was, held)} er begyndt eller holdt, så den kan ikke ændres. Tag de mødegange, der kommer, for sig.`
  return refusal('letter.md', 'HELD', says)
}

/** Shows it, or does it where the number that was typed is the number of mails. */
export async function carryOutChange(
  house: LaunchHouse,
  inForce: InForce,
  ordered: Drafted,
  { confirmed, by, what, warnings: found }: { confirmed: number | null; by: string; what: string; warnings: Problem[] },
): Promise<ChangedOutcome> {
  const held = heldAlready(inForce, ordered, house.clock.now())
  if (held) return held
  const drafted = overtaking(inForce.steps, ordered, house.clock.now())
  const audience = await audienceOf(house, inForce, drafted)
  const shown = shownOf(inForce, drafted, audience)
  const owed = owedAllTheSame(
    drafted,
    audience.map(({ person }) => person),
    drafted.letter.price && drafted.mailing.name === 'called-off' ? await loadAgreements(house, drafted.letter.campaign) : [],
  )
  const warnings = [...found, ...owed]
  if (confirmed === null) {
    const { mailsOfChange } = await import('./mails-of-change.ts')
    const step = mailingOf(inForce, drafted, house.clock.now())
    return { outcome: 'dryRun', ...shown, reads: mailsOfChange(step, mailedOf(audience), inForce.letter, drafted.letter), warnings }
  }
  if (confirmed !== shown.mails)
    return refusal(
      'letter.md',
      'COUNT-DIFFERS',
      `Ændringen sender ${shown.mails} ${shown.mails === 1 ? 'mail' : 'mails'}, men du skrev ${confirmed}. Se den igennem, og skriv det rigtige tal.`,
    )
  const done: PlanChanged | { outcome: 'changedMeanwhile' } | { outcome: 'tooMuch'; rows: number } = await commitChange(
    house,
    inForce,
    drafted,
    {
      shown,
      by,
      what,
    },
  )
  if (done.outcome === 'changedMeanwhile')
    return refusal('letter.md', 'CHANGED-MEANWHILE', 'Noget blev ændret i samme øjeblik, så intet er gemt. Se det igennem igen.')
  if (done.outcome === 'tooMuch')
    return refusal(
      'letter.md',
      'TOO-MUCH-AT-ONCE',
      `Ændringen rører ${done.rows} rækker på én gang, og det er for mange. Ret pladserne for sig først: indbyd apply`,
      { rows: done.rows },
    )
  return { outcome: 'changed', ...shown, warnings, ...(done.problems && { problems: done.problems }) }
}
