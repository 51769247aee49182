import type { Answer } from '../audience/person.ts'
import type { Decision } from './decision.ts'

const isStaff = (actor: string): boolean => actor.startsWith('staff:')

/**
 * Whoever reads an answer sees when the secretariat gave it for them; their own next word takes the
 * mark away.
 */
export const saidBy = (actor: string, decision: Decision): Decision =>
  decision.outcome === 'commit'
    ? { ...decision, after: { ...decision.after, answer: marked(decision.after.answer, isStaff(actor)) } }
    : decision

function marked(answer: Answer, byStaff: boolean): Answer {
  if (answer.status === 'noAnswer' || answer.status === 'transferred') return answer
  const { byStaff: _, ...said } = answer
  return byStaff ? { ...said, byStaff } : said
}
