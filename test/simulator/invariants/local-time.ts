import type { Invariant } from './invariant.ts'

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

/**
 * I16: summer time or not, what is due at nine is due at nine on people's clocks, and a deadline
 * ends with its day.
 */
export const localTime: Invariant = (_, { steps, letter, changes }) => {
  // What staff send at once goes at whatever hour it is, also under the name of a reminder that a
  // change of plan took away.
  const made = new Map(changes.flatMap(({ sk, before, after, commit }) => (before === undefined && after ? [[sk, commit]] : [])))
  const isPlanned = (sk: string) => made.get(sk)?.some(({ after }) => after?.what === 'launched')
  const steps_ = steps
    .filter(({ name, sk }) => name !== 'invitation' && isPlanned(sk))
    .flatMap(({ name, at }) => {
      const time = wall.format(new Date(at))
      return time === '09:00' ? [] : [`I16 ${name} is due at ${time}`]
    })
  const closes = letter?.deadline && letter.deadline.time === '' ? wall.format(new Date(letter.deadline.closes)) : '00:00'
  return closes === '00:00' ? steps_ : [...steps_, `I16 the deadline ends at ${closes}`]
}
