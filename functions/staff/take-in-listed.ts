import type { Refused } from './act.ts'
import { type TakeInHouse, takenInto } from './acts/take-in.ts'
import { NoContent } from './file-content.ts'
import { type ListToTakeIn, type ListUnderWay, loadListUnderWay, putListUnderWay } from './list-under-way.ts'

/**
 * Takes in a list that was left on the queue, and writes down how far it is. A message that comes
 * twice, or after a crash, does no harm: the same file gives everybody the same number, so what was
 * interrupted is completed (idempotent).
 */
export async function takeInListed(house: TakeInHouse, { campaign, asked }: ListToTakeIn): Promise<ListUnderWay['state'] | 'outdated'> {
  const list = await loadListUnderWay(house, campaign)
  if (list?.asked !== asked || list.state === 'done' || list.state === 'refused') return 'outdated'
  const { by, name, kept, columns, rows } = list
  const stands = async (standing: Stands) => {
    await putListUnderWay(house, campaign, { asked, by, name, kept, columns, rows, ...standing }, list)
    return standing.state
  }
  await stands({ state: 'working', written: 'written' in list ? list.written : 0 })
  const order = { campaign, list: { name, content: { kept } }, columns, commit: true }
  const taken = await takenInto(house, order, by, written => stands({ state: 'working', written })).catch(gone)
  return stands(
    taken.outcome === 'refused'
      ? { state: 'refused', says: taken.problems[0]?.says ?? '' }
      : { state: 'done', leftOut: taken.report.refused.length },
  )
}

type Stands =
  | Pick<Extract<ListUnderWay, { state: 'working' }>, 'state' | 'written'>
  | Pick<Extract<ListUnderWay, { state: 'done' }>, 'state' | 'leftOut'>
  | Pick<Extract<ListUnderWay, { state: 'refused' }>, 'state' | 'says'>

/** The bucket forgets a file after a day. */
function gone(error: unknown): Refused {
  if (!(error instanceof NoContent)) throw error
  const says = 'Filen er her ikke mere, så listen blev ikke hentet helt ind. Vælg den igen; de, der er gemt, bliver ikke til to.'
  return { outcome: 'refused', problems: [{ at: 'list', code: 'NO-CONTENT', level: 'blocker', says }] }
}
