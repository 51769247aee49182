import type { Table } from '../functions/platform/table.ts'
import { openSite } from '../functions/site.ts'
import type { House } from '../local/house.ts'
import type { Fate } from './crowd.ts'

/**
 * The site as it is, and as it is in a Lambda that dies between the seat and the transaction, or
 * just after it.
 */
export function sitesWithMishaps({ platform }: Pick<House, 'platform'>): Record<Fate, ReturnType<typeof openSite>> {
  const { table } = platform
  const siteOn = (commit: Table['commit']) => openSite({ ...platform, table: { ...table, commit } })
  return {
    answered: openSite(platform),
    dies: siteOn(async () => {
      throw new Error('the Lambda died before its transaction')
    }),
    lost: siteOn(async changes => {
      await table.commit(changes)
      throw new Error('the Lambda died before it answered')
    }),
  }
}
