import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import type { Rehearsable } from '../../rehearsing/rehearsable.ts'
import type { Rehearsal } from '../../rehearsing/rehearsal.ts'
import type { Language } from '../../values/language.ts'
import { check, goodToKnow } from '../../writing/check.ts'
import { findingInWords } from '../letter/finding-in-words.ts'
import { stepTitle } from '../step-title.ts'

/** So many are named; the rest are a number. */
const named = 6

/**
 * What somebody should know before a launch: findings of the letter, the list and the timetable.
 */
export function thingsToKnow(
  { campaign, written, letter, persons, dropped }: Rehearsable,
  { steps }: Rehearsal,
  language: Language,
): string[] {
  if (campaign.state !== 'draft') return []
  const words = rehearsalWords[language]
  const outside =
    letter.roles === 'everyone' ? [] : persons.filter(({ role }) => role !== null && !(letter.roles as readonly string[]).includes(role))
  const names = outside
    .slice(0, named)
    .map(({ name, role }) => `${name} (${role})`)
    .join(', ')
  const waiting = steps.filter(({ outcome }) => outcome === 'waits')
  const titleOf = (document: string) => `»${letter.documents.find(({ id }) => id === document)?.title ?? document}«`
  return [
    ...(written ? [...check(written), ...goodToKnow(written)].map(found => findingInWords(found, language).says) : []),
    ...(outside.length > 0 ? [words.outside(outside.length, outside.length > named ? `${names} …` : names)] : []),
    ...waiting.map(({ step, missing }) => words.missing(missing.map(titleOf).join(', '), missing.length, stepTitle(step, language))),
    ...dropped.filter(({ because }) => because !== 'off').map(({ says }) => says),
  ]
}
