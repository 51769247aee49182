import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { awsRefusal } from '../platform/aws-refusal.ts'
import { errorText } from '../platform/error-text.ts'
import type { Platform } from '../platform/platform.ts'
import type { StaffHouse } from './act.ts'
import { acts } from './acts.ts'
import type { Ordering, Performed } from './carry-out.ts'
import { perform } from './perform.ts'
import { shownShape } from './shown-shape.ts'

export type ActRoutesHouse = StaffHouse & Pick<Platform, 'log'>

export interface ActRoutesWishes {
  /** Who knocks; null for nobody we know. */
  who(c: Context): Ordering | null
  /** What is waited for before an order that changed something is answered. */
  settled?(): Promise<unknown>
}

/** `GET /acts` lists what can be ordered; `POST /acts/ACT` orders it. */
export function actRoutes(house: ActRoutesHouse, { who, settled }: ActRoutesWishes): Hono {
  const app = new Hono()

  app.get('/acts', c =>
    who(c)
      ? c.json({ acts: Object.entries(acts).map(([name, { least, mails, shape }]) => ({ name, least, mails, order: shownShape(shape) })) })
      : c.json(nobody, 403),
  )

  app.post('/acts/:act', async c => {
    const ordering = who(c)
    if (!ordering) return c.json(nobody, 403)
    const name = c.req.param('act')
    const { status, answer } = await performed(house, name, await c.req.text(), ordering)
    if (settled && status !== 400) await settled()
    return c.json(answer, status)
  })
  return app
}

async function performed(
  house: ActRoutesHouse,
  name: string,
  body: string,
  ordering: Ordering,
): Promise<Omit<Performed, 'status'> & { status: Performed['status'] | 500 | 503 }> {
  try {
    return await perform(house, name, parsed(body), ordering)
  } catch (error) {
    const word = awsRefusal(error)
    house.log.error('an act could not be performed', { act: name, error: word ?? errorText(error) })
    return word === null ? { status: 500, answer: brokenAct } : { status: 503, answer: refusedByAws(word) }
  }
}

/** Undefined is no order either. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const problem = (outcome: string, code: string, says: string) => ({
  outcome,
  problems: [{ at: 'aws', code, level: 'blocker' as const, says }],
})

const nobody = problem('mayNot', 'MAY-NOT', 'Huset ved ikke, hvem du er.')

const refusedByAws = (word: string) =>
  problem(
    'refusedByAws',
    'AWS-REFUSED',
    `AWS afviste et kald, som ordren havde brug for (${word}), så den er måske ikke gjort færdig. Den kan trygt gives igen: Det, der er gjort, bliver ikke gjort to gange.`,
  )

const brokenAct = problem(
  'broken',
  'BROKEN',
  'Noget gik galt i huset, og det står i dets log. Ordren kan trygt gives igen: Det, der er gjort, bliver ikke gjort to gange.',
)
