import type { Person } from '../audience/person.ts'
import { isToReconfirm } from '../audience/reconfirm.ts'
import { asRead, loadPerson, personKey } from '../audience/store.ts'
import { hasComeTo } from '../campaign/mailing-readers.ts'
import { type Campaign, loadCampaign } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { isForSession, type Step, stepRun } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { type Instant, later, minute } from '../values/instant.ts'

type Mailed = Pick<Step, 'name' | 'run'>

/**
 * Programme and practical mail reach everybody with a seat exactly once: by the mailing, or in the
 * receipt for the seat. Here is decided which, for every way somebody comes to have a seat.
 *
 * Who gets a seat at a session when its programme has gone out, or is about to, gets it in the
 * receipt; their row says so, and the mailing leaves them out however late it comes to them. A
 * receipt that does not bring it takes that back.
 *
 * Who had a seat already has it by mail or will have: unless they were asked whether they still
 * come when it came to them, and that only the mailing's own rows tell, for one that staff stop or
 * that waits for a document comes long after it was due.
 */
export function mailedAlready({ person, campaign, letter, now, hadByMail = [] }: MailedTo, session: SessionId): Mailed[] {
  const { answer, alreadyHas } = person
  const mailingIsFor = (step: Due) => {
    if (answer.status !== 'registered' || !isForSession(step, answer.session)) return false
    return letter && isToReconfirm(answer, letter) ? hadByMail.includes(stepRun(step.name, step.run)) : true
  }
  return dueAt(session, campaign, now).filter(step => !mailingIsFor(step) && !alreadyHas.includes(stepRun(step.name, step.run)))
}

interface MailedTo {
  person: Person
  campaign: Pick<Campaign, 'plan'>
  letter?: Pick<FrozenLetter, 'sessions' | 'gone'>
  now: Instant
  /** The runs that came to somebody with a seat who is asked now whether they still come. */
  hadByMail?: readonly string[]
}

type Due = Campaign['plan'][number]

/**
 * An answer is decided before it is written, and a mailing reads nobody before its moment: whoever
 * answers just before it would be read without their seat, and be left out by both.
 */
const headStart = minute

const dueAt = (session: SessionId, { plan }: Pick<Campaign, 'plan'>, now: Instant): Due[] =>
  plan.filter(
    step => (step.name === 'programme' || step.name === 'practical') && step.at <= later(now, headStart) && isForSession(step, session),
  )

/**
 * What the mailings say of whoever is asked whether they still come. Read before the answer is
 * written: a mailing that comes to them in between finds them asked, or finds the answer.
 */
export async function loadHadByMail(
  house: Pick<Platform, 'table'>,
  { person: { answer, alreadyHas, number }, letter, campaign, now }: Required<Omit<MailedTo, 'hadByMail'>> & { campaign: Campaign },
): Promise<string[]> {
  if (answer.status !== 'registered' || !isToReconfirm(answer, letter)) return []
  const due = dueAt(answer.session, campaign, now).filter(({ name, run }) => !alreadyHas.includes(stepRun(name, run)))
  const had = await Promise.all(due.map(step => hasComeTo(house, campaign.id, step, number)))
  return due.flatMap(({ name, run }, index) => (had[index] ? [stepRun(name, run)] : []))
}

/**
 * What passed somebody with a seat by while no mail reached them, and what came back from their old
 * address, alone or in a receipt. Who is asked whether they still come has it with their yes.
 * @param lost of what their row says they have, the mailings whose receipt bounced
 */
export async function loadPassedBy(
  house: Pick<Platform, 'table'>,
  { person: { answer, alreadyHas, number }, letter, campaign, now }: Required<Omit<MailedTo, 'hadByMail'>> & { campaign: Campaign },
  lost: (run: Due) => boolean,
): Promise<Mailed[]> {
  if (answer.status !== 'registered' || isToReconfirm(answer, letter)) return []
  const due = dueAt(answer.session, campaign, now).filter(step => !alreadyHas.includes(stepRun(step.name, step.run)) || lost(step))
  const had = await Promise.all(due.map(step => hasComeTo(house, campaign.id, step, number)))
  return due.filter((_, index) => !had[index])
}

export const withRuns = ({ alreadyHas }: Person, mailed: Mailed[]): string[] => [
  ...new Set([...alreadyHas, ...mailed.map(({ name, run }) => stepRun(name, run))]),
]

/**
 * The receipt does not bring it after all, so the mailing is to: their row no longer says that they
 * have it. Once this is written the mailing finds them without it.
 */
export async function leaveToMailing(
  { table }: Pick<Platform, 'table'>,
  { campaign: id, number, session }: { campaign: CampaignId; number: PersonNumber; session: SessionId | null },
  names: readonly string[],
): Promise<void> {
  if (names.length === 0 || !session) return
  const { plan = [] } = (await loadCampaign({ table }, id)) ?? {}
  const runs = plan.filter(step => names.includes(step.name) && isForSession(step, session)).map(({ name, run }) => stepRun(name, run))
  for (let attempt = 1; attempt <= 5; attempt++) {
    const person = await loadPerson({ table }, id, number)
    if (!person?.alreadyHas.some(run => runs.includes(run))) return
    const alreadyHas = person.alreadyHas.filter(run => !runs.includes(run))
    const written = await table.write({ update: personKey(id, number), set: { alreadyHas }, if: asRead(person) })
    if (written.done) return
  }
  throw new Error(`person ${number} of ${id} was changed five times while a mailing was left to them`)
}
