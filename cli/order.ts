import type { ActName, OrderOf, OutcomeOf } from '../functions/staff/acts.ts'
import type { Problem } from '../functions/values/problem.ts'
import { type Destination, destination } from './destination.ts'
import { NotDone } from './outcome.ts'
import { whileWaiting } from './progress.ts'

interface Answer {
  outcome?: string
  problems?: Problem[]
}

/**
 * Gives an order and waits for what it comes to; a refusal is an outcome too.
 * @throws Unreachable, NotDone
 */
export async function order<Name extends ActName>(act: Name, of: OrderOf<Name>): Promise<OutcomeOf<Name>> {
  const to = await destination()
  const { status, body } = await whileWaiting(act, to.post(act, JSON.stringify(of)))
  const answer = parsed(body)
  if (status === 200 || status === 409) return answer as OutcomeOf<Name>
  if (status === 413) throw new NotDone([tooLarge(to)])
  throw new NotDone(answer?.problems?.length ? withWhere(answer.problems, to, status) : [unknownAnswer(to, status)])
}

function parsed(body: string): Answer | null {
  try {
    return JSON.parse(body) as Answer
  } catch {
    return null
  }
}

/** A shape that is not known and a name that is not known are most often another version's. */
const withWhere = (problems: Problem[], { called }: Destination, status: number): Problem[] =>
  status === 400 || status === 404
    ? [...problems, { at: 'indbyd', code: 'OTHER-VERSION', level: 'blocker', says: otherVersion(called) }]
    : problems

const otherVersion = (called: string) =>
  `Intet er gjort. Kommandoen her og ${called} kører nok ikke den samme version: Hent den version, der er sat i drift, eller sæt din i drift (npm run deploy).`

const tooLarge = ({ called }: Destination): Problem => ({
  at: 'indbyd',
  code: 'ORDER-TOO-LARGE',
  level: 'blocker',
  says: `Ordren fylder mere, end ${called} kan tage imod. Intet er gjort. Læg færre eller mindre dokumenter i mappen, og læg resten op bagefter: indbyd documents ID add FIL --as DOKUMENT`,
})

const unknownAnswer = ({ called }: Destination, status: number): Problem => ({
  at: 'indbyd',
  code: 'NO-ANSWER',
  level: 'blocker',
  says: `Der kom intet rigtigt svar fra ${called} (${status}). Måske er ordren ikke gjort færdig. Den kan trygt gives igen: Det, der er gjort, bliver ikke gjort to gange.`,
})
