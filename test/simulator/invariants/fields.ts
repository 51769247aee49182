import type { Visit } from '../browser.ts'
import type { Past } from '../past.ts'
import { clock, type Invariant } from './invariant.ts'
import { numberOf } from './seen.ts'

/**
 * F1: what somebody typed in a field the page showed them is stored, or the page says what is wrong
 * with it. A form that was answered *done* has lost nothing.
 */
export const fields: Invariant = ({ visits }, past) =>
  visits.flatMap(visit => {
    const number = numberOf(visit.path)
    const done = visit.method === 'POST' && visit.answer?.status === 303
    // Of two presses at once one counts, and of what a scanner sends nobody typed a word.
    if (!done || number === undefined || visit.who === 'scanner' || visits.some(other => crosses(visit, other))) return []
    return lostOf(visit, number, past).map(lost => `F1 ${visit.who} sent ${visit.fields.action} at ${clock(visit.from)}: ${lost}`)
  })

const crosses = (one: Visit, other: Visit) => other !== one && other.method === 'POST' && other.from <= one.until && other.until >= one.from

function lostOf({ fields, from, until }: Visit, number: number, { during, everAt, then, letter }: Past): string[] {
  const lost: string[] = []
  const mine = during(number, from, until)
  const isAbout = fields.action === 'register' || fields.action === 'change' || fields.action === 'late'
  if (!isAbout) return lost
  if (fields.who === 'other' || fields.who === 'several') {
    for (const nth of ['', '2', '3', '4']) {
      const email = fields[`email${nth}`]?.toLowerCase()
      if (email && !everAt.has(email)) lost.push(`the colleague of email${nth} is nowhere`)
    }
    if (mine.some(({ name }) => name === fields.name)) lost.push("the colleague's name became their own")
    return lost
  }
  if (fields.municipality && !mine.some(({ municipality }) => municipality === fields.municipality))
    lost.push('the municipality is not theirs')
  if (fields.name && !mine.some(({ name }) => name === fields.name)) lost.push('the name is not theirs')
  // A page never shows again what somebody needs: an empty field changes nothing, a tick takes it
  // back. That is in the form of a change, though the simulated browser sends it with all it saw.
  const takesBack = fields.action === 'change' && Boolean(fields.noNeeds)
  const needed = takesBack ? '' : fields.needs
  if (letter?.cateringNeeds && (needed || takesBack)) {
    const kept = then(`C#${letter.campaign}#N`, String(number).padStart(7, '0'), until)?.text ?? ''
    const isIn = mine.some(({ answer }) => answer.status === 'registered' || answer.status === 'waitlisted')
    if (isIn && kept !== needed) lost.push('what they need is not what was kept')
  }
  return lost
}
