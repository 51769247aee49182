import { type AnswerCounts, type CountedAs, countAnswers, countedAs } from '../audience/counted-as.ts'
import { findMunicipality } from '../audience/municipalities.ts'
import type { Person } from '../audience/person.ts'
import { asCounted } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

export interface Answers {
  totals: AnswerCounts
  /** How many came and how many did not, once that is noted. */
  attendance?: { attended: number; noShow: number }
  /** Registered people per role, municipality and session. */
  byRole: Record<string, number>
  byMunicipality: Record<string, number>
  bySession: Record<string, number>
  participants: Participant[]
}

export interface Participant {
  /** What commands and links know them by. */
  number: PersonNumber
  name: string
  email: string
  municipality: string | null
  role: string | null
  session: string | null
  /** Who was registered came or did not, once that is noted. */
  status: CountedAs | NonNullable<Person['attendance']>
  registeredBy: string
  since: Instant | null
}

/**
 * Everyone who has answered, sorted by name the Danish way (aa = å), and the counts staff are asked
 * for.
 */
export async function answers(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Answers | undefined> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return undefined
  const persons = (await loadPersons(house, id, 1, campaign.highest)).map(person => asCounted(person, letter))
  const byNumber = new Map(persons.map(person => [person.number, person]))
  const participants = persons
    .filter(person => person.answer.status !== 'noAnswer')
    .map(person => participant(person, byNumber, letter))
    .toSorted((a, b) => danish.compare(a.name, b.name))
  const coming = participants.filter(({ status }) => status === 'registered' || status === 'attended' || status === 'noShow')
  return {
    totals: countAnswers(
      persons.map(({ answer }) => answer),
      letter,
    ),
    ...(persons.some(({ attendance }) => attendance) && { attendance: attendanceOf(persons) }),
    byRole: count(coming, ({ role }) => role ?? 'ingen rolle'),
    byMunicipality: count(coming, ({ municipality }) => municipality ?? 'ingen kommune'),
    bySession: count(coming, ({ session }) => session ?? ''),
    participants,
  }
}

const attendanceOf = (persons: readonly Person[]) => ({
  attended: persons.filter(({ attendance }) => attendance === 'attended').length,
  noShow: persons.filter(({ attendance }) => attendance === 'noShow').length,
})

const danish = new Intl.Collator('da')

function participant(
  { number, name, email, municipality, role, answer, registeredBy, attendance }: Person,
  byNumber: Map<number, Person>,
  letter: FrozenLetter | undefined,
): Participant {
  return {
    number,
    name,
    email,
    municipality: (municipality && findMunicipality(municipality)?.name) || null,
    role,
    session: 'session' in answer ? answer.session : null,
    status: (answer.status === 'registered' && attendance) || countedAs(answer, letter),
    registeredBy: byNumber.get(('by' in answer ? answer.by : registeredBy) ?? 0)?.name ?? name,
    since: 'since' in answer ? answer.since : null,
  }
}

function count<T>(of: T[], by: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of of) counts[by(one)] = (counts[by(one)] ?? 0) + 1
  return counts
}
