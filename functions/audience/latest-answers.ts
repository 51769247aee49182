import type { Answer, Person } from './person.ts'

/** Whoever has answered, the latest first. */
export const latestAnswers = (persons: readonly Person[], most: number): (Person & { answer: Exclude<Answer, { status: 'noAnswer' }> })[] =>
  persons
    .filter((person): person is Person & { answer: Exclude<Answer, { status: 'noAnswer' }> } => person.answer.status !== 'noAnswer')
    .toSorted((a, b) => (a.answer.since < b.answer.since ? 1 : -1))
    .slice(0, most)
