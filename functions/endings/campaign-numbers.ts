import { countAnswers } from '../audience/counted-as.ts'
import { findMunicipality } from '../audience/municipalities.ts'
import type { Person } from '../audience/person.ts'
import type { CampaignNumbers } from '../campaign/campaign.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import { lastDayOf } from './clocks.ts'

/** From so many people of a municipality on, its count leads to none of them (k-anonymity). */
const fewest = 3

const others = 'øvrige'

/** What is left of a campaign's people: how many, from where. */
export function campaignNumbers(persons: readonly Person[], letter: FrozenLetter | undefined): CampaignNumbers {
  const came = persons.flatMap(person =>
    person.answer.status === 'registered' && person.attendance !== 'noShow' ? [{ ...person, session: person.answer.session }] : [],
  )
  return {
    answers: countAnswers(persons.map(({ answer }) => answer)),
    came: letter ? countedBy(came.map(({ session }) => sessionOf(letter, session)?.venue.name ?? others)) : {},
    municipalities: gathered(countedBy(came.map(({ municipality }) => (municipality && findMunicipality(municipality)?.name) || others))),
    lastDay: letter ? lastDayOf(letter) : null,
  }
}

function countedBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function gathered(counts: Record<string, number>): Record<string, number> {
  const enough = Object.entries(counts).filter(([name, count]) => count >= fewest && name !== others)
  const rest = Object.values(counts).reduce((sum, count) => sum + count, 0) - enough.reduce((sum, [, count]) => sum + count, 0)
  return { ...Object.fromEntries(enough), ...(rest > 0 && { [others]: rest }) }
}
