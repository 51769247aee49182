import type { Invariant } from './invariant.ts'

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

/**
 * I16: summer time or not, what is due at nine is due at nine on people's clocks, and a deadline
 * ends with its day.
 */
export const localTime: Invariant = (_, { steps, letter, changes }) => {
  // What staff send at once goes at whatever hour it is.
  const planned = new Set(changes.flatMap(({ sk, commit }) => (commit.some(({ after }) => after?.what === 'launched') ? [sk] : [])))
  const steps_ = steps
    .filter(({ name, sk }) => name !== 'invitation' && planned.has(sk))
    .flatMap(({ name, at }) => {
      const time = wall.format(new Date(at))
      return time === '09:00' ? [] : [`I16 ${name} is due at ${time}`]
    })
  const closes = letter?.deadline && letter.deadline.time === '' ? wall.format(new Date(letter.deadline.closes)) : '00:00'
  return closes === '00:00' ? steps_ : [...steps_, `I16 the deadline ends at ${closes}`]
}
