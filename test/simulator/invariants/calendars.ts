import type { Invariant } from './invariant.ts'
import { standing } from './plans.ts'

const lineOf = (calendar: string, name: RegExp): string => name.exec(calendar.replace(/\r?\n /g, ''))?.[1] ?? ''

/**
 * I21: each person has one entry (UID), asked by one organiser in one way; a SEQUENCE means one
 * thing, and the newest entry is what is so.
 */
export const calendars: Invariant = ({ mails }, { people, letter }) => {
  const wrong: string[] = []
  const byReader = Map.groupBy(
    mails.filter(({ calendar }) => calendar !== ''),
    ({ to, tags }) => `${to} ${tags.number}`,
  )
  for (const [who, theirs] of byReader) {
    const of = theirs.map(({ calendar }) => ({
      uid: lineOf(calendar, /^UID:(.*)$/m),
      organiser: lineOf(calendar, /^ORGANIZER.*:mailto:(.*)$/im),
      method: lineOf(calendar, /^METHOD:(.*)$/m),
      sequence: Number(lineOf(calendar, /^SEQUENCE:(.*)$/m)),
    }))
    const kinds = new Set(of.map(({ method }) => method).filter(method => method !== 'CANCEL'))
    const several = (name: 'uid' | 'organiser') => new Set(of.map(entry => entry[name])).size > 1
    if (several('uid') || several('organiser') || kinds.size > 1) wrong.push(`I21 ${who} has entries of several kinds`)
    for (const [sequence, same] of Map.groupBy(of, entry => entry.sequence))
      if (new Set(same.map(({ method }) => method)).size > 1) wrong.push(`I21 ${who}: SEQUENCE ${sequence} means two things`)
    const newest = of.toSorted((a, b) => b.sequence - a.sequence)[0]!
    const person = people.find(({ email, number }) => `${email} ${number}` === who)
    if (!person || newest.sequence % 10_000 !== person.version) continue
    const isIn = newest.method !== 'CANCEL'
    const { status } = standing(person, letter)
    const comes = letter?.off === undefined && (status === 'registered' || status === 'toReconfirm')
    if (isIn !== comes)
      wrong.push(`I21 ${who} is ${status}${letter?.off ? ', and it is off' : ''}, and the newest entry says ${newest.method}`)
  }
  return wrong
}
