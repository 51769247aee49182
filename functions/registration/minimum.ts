import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { type Campaign, loadCampaign, loadLetter } from '../campaign/store.ts'
import { type Entry, journal, journalOf } from '../journal/journal.ts'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { absent } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { MinimumIsDue } from '../schedule/wake-up.ts'

type House = Pick<Platform, 'table' | 'clock'>

/**
 * On the day a session's minimum is to be decided about, the registered are counted, once: staff
 * are told when there are too few. Nothing happens by itself, for calling a meeting off is for
 * people to decide.
 */
export async function countForMinimum(house: House, { campaign: id, minimumOf }: MinimumIsDue): Promise<'reached' | 'tooFew' | 'notDue'> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  const session = letter?.sessions.find(session => session.id === minimumOf)
  if (campaign?.state !== 'launched' || !letter || !session || !isDue(session, house)) return 'notDue'
  return count(house, campaign, letter, session)
}

/** The sweep's share: a count whose alarm clock was lost. */
export async function countLateMinimums(house: House, campaign: Campaign, letter: FrozenLetter): Promise<void> {
  const due = letter.sessions.filter(session => isDue(session, house))
  if (due.length === 0) return
  const counted = await journalOf(house, campaign.id, 0)
  for (const session of due)
    if (!counted.some(entry => entry.what === 'minimumCounted' && isOf(entry, session))) await count(house, campaign, letter, session)
}

const isDue = ({ minimum, starts }: FrozenSession, { clock }: Pick<Platform, 'clock'>): boolean =>
  minimum !== null && minimum.decide <= clock.now() && clock.now() < starts

const isOf = ({ after, at }: Entry, { id, minimum }: FrozenSession) =>
  (after as { session: string }).session === id && at === minimum?.decide

async function count(
  { table, clock }: House,
  { id, highest }: Campaign,
  letter: FrozenLetter,
  session: FrozenSession,
): Promise<'reached' | 'tooFew' | 'notDue'> {
  const { seats, decide } = session.minimum!
  const people = (await loadPersons({ table }, id, 1, highest)).map(person => asOfLetter(person, letter))
  const registered = people.filter(({ answer }) => answer.status === 'registered' && answer.session === session.id).length
  const tooFew = registered < seats
  const after = { session: session.id, registered, minimum: seats }
  const entry: Entry = { at: decide, actor: 'timetable', what: 'minimumCounted', number: 0, after }
  const cause = `minimumNotReached#${session.id}#${decide}`
  const written = await table.commit([
    // Counted once: later cancellations do not reopen the decision.
    { ...journal(id, entry, `minimum.${session.id}`), if: absent('pk') },
    ...(tooFew ? [staffNotice(letter, cause, { what: 'minimumNotReached', session: session.id, registered }, clock.now())] : []),
  ])
  if (!written.done) return 'notDue'
  return tooFew ? 'tooFew' : 'reached'
}
