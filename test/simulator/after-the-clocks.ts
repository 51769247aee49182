import { retentionRound } from '../../functions/endings/round.ts'
import { rowKindOf } from '../../functions/endings/row-kinds.ts'
import { instant } from '../../functions/values/instant.ts'
import { canariesIn } from './canary.ts'
import { chance } from './chance.ts'
import type { Story } from './play.ts'

const day = 24 * 60 * 60_000
/** Every clock but that of the invoices has run out. */
const threeYears = 3 * 366 * day
/** Staff have had all their days since they were told what is going to be erased. */
const told = 32 * day
/** The invoices' has, too. */
const eightYears = 8 * 366 * day

/**
 * I10: three years after a run is over, staff are told; a month later retention erases it, is
 * killed on the way and called again; then nobody is left in the table but in orders that are kept
 * for the invoices, and after those nobody at all. One line proves it, however often it was begun.
 */
export async function afterTheClocks({ seed, world, campaign }: Story): Promise<string[]> {
  const draw = chance(seed, 'retention')
  const { id } = campaign.letter
  const wrong: string[] = []

  async function night(after: number, within: number): Promise<boolean> {
    let isWorking = true
    const working = world.invocations
      .invoke('retention', `${after / day} days later`, within, () => {
        const platform = world.platform()
        return retentionRound({ ...platform, clock: { now: () => instant(world.agenda.now() + after) } })
      })
      .finally(() => {
        isWorking = false
      })
    while (isWorking) await world.until(world.agenda.now() + 100)
    return (await working).how === 'answered'
  }

  const left = () =>
    world.table.everyRow().flatMap(row => {
      const [pk, sk] = [String(row.pk?.S), String(row.sk?.S)]
      return canariesIn(JSON.stringify(row)).length > 0 ? [rowKindOf({ pk, sk })?.name ?? `${pk} ${sk}`] : []
    })

  await night(threeYears, 900_000)
  const kept = world.table.all('ERASURES').filter(({ campaign, what }) => campaign?.S === id && what?.S === 'ordinary')
  if (kept.length > 0) wrong.push('I10 a campaign was erased in the night staff were told of it')
  await night(threeYears + told, draw.between(1, 2000))
  if (!(await night(threeYears + told, 900_000))) wrong.push('I10 a night that nothing stands in the way of could not erase what is due')
  for (const kind of new Set(left())) if (kind !== 'agreement') wrong.push(`I10 somebody is left in a row of the kind ${kind}`)
  const erased = world.table.all('ERASURES').filter(({ campaign, what }) => campaign?.S === id && what?.S === 'ordinary')
  if (erased.length !== 1) wrong.push(`I10 ${erased.length} lines prove one erasing`)
  await night(eightYears, 900_000)
  for (const kind of new Set(left())) wrong.push(`I10 somebody is left in a row of the kind ${kind} when the invoices are old`)
  return wrong
}
