import type { HttpDoor } from '../../functions/platform/http-door.ts'
import { type Answer, visit } from '../visit.ts'
import type { World } from './world.ts'

/** A request somebody made and what they saw of it. */
export interface Visit {
  from: number
  until: number
  /** The invocation that served it; 0 when there was none. */
  by: number
  who: string
  method: string
  path: string
  fields: Record<string, string>
  /** Null when no answer came: the door died, or the answer was lost on the way. */
  answer: Answer | null
}

/** A request as API Gateway hands it to a door. */
export const asEvent = (method: string, path: string, fields: Record<string, string> | undefined, headers?: Record<string, string>) =>
  new Promise<Parameters<HttpDoor>[0]>(resolve => {
    const door: HttpDoor = async event => {
      resolve(event)
      return { statusCode: 200, body: '' }
    }
    void visit(door, method, path, fields, headers)
  })

export function openBrowser(world: World, remember: (visit: Visit) => void) {
  /** One request; what comes back, or null. */
  async function ask(who: string, method: string, path: string, fields?: Record<string, string>): Promise<Answer | null> {
    const { agenda, doors, faults } = world
    const record: Visit = { from: agenda.now(), until: 0, by: 0, who, method, path, fields: fields ?? {}, answer: null }
    remember(record)
    const event = await asEvent(method, path, fields)
    const ended = await doors.site(event, `${who} ${method} ${path.slice(0, 3)} ${JSON.stringify(fields ?? {})}`)
    record.by = ended.id
    record.until = agenda.now()
    const lost = faults.at(`browser/${method}`, ['never']) === 'never'
    if (ended.how !== 'answered' || lost) return null
    record.answer = await visit(async () => ended.answer, method, path, fields)
    return record.answer
  }

  return { ask }
}

export type Browser = ReturnType<typeof openBrowser>

/** Worked, or said no: no reason to press again. */
export const settledAnswer = (answer: Answer | null): answer is Answer => answer !== null && answer.status < 500

/** What a form on the page holds before anybody fills it in. */
export const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )

export const sessionsOf = (page: string): string[] => [...new Set([...page.matchAll(/value="(s\d)"/g)].map(([, id = '']) => id))]
