import type { Problem } from '../values/problem.ts'

/** What these are asked for can be had as a file. */
const lists = new Set(['answers', 'export'])

/**
 * What the operator's door says instead of an answer Lambda cannot carry. What was ordered has been
 * done by then, or refused: which of them, and where to look instead.
 * @param act the name the order was given under
 * @param status what it came to
 */
export function answerTooLarge(act: string, status: number): Problem {
  return { at: 'operator', code: 'ANSWER-TOO-LARGE', level: 'blocker', says: says(act, status) }
}

function says(act: string, status: number): string {
  const because = 'er større, end AWS kan sende på én gang'
  if (lists.has(act)) return `Svaret ${because}. Hent listen som CSV: indbyd export ID participants --format csv`
  if (status !== 200) return `Ordren blev afvist, og begrundelsen ${because}. Intet er ændret. Prøv med færre rækker ad gangen.`
  return `Svaret ${because}. Var ordren andet end et opslag eller en prøve, er den udført: Se, hvordan det står nu, med indbyd status ID`
}
