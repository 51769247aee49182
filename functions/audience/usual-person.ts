import type { Person } from './person.ts'

/**
 * What is true of most people on the day they are invited, made anew for each: their arrays are
 * their own.
 */
export const usualPerson = () =>
  ({
    municipality: null,
    role: null,
    groups: [],
    kind: 'person',
    generation: 1,
    answer: { status: 'noAnswer' },
    suppression: null,
    registeredBy: null,
    version: 0,
    alreadyHas: [],
  }) satisfies Partial<Person>
