import { roles } from '../values/role.ts'
import type { CodedRemark, RowRemark } from './row-remark.ts'

/** One sentence and all the rows it is about. */
export interface ToldRemark<Of extends RowRemark> {
  about: Of
  rows: number[]
}

/** The same sentence about many rows is said once. */
export const toldOnce = <Of extends RowRemark>(remarks: Of[]): ToldRemark<Of>[] =>
  [...Map.groupBy(remarks, ({ says }) => says).values()].map(same => ({ about: same[0]!, rows: same.map(({ row }) => row) }))

/** The words for roles, where a row has one nobody can guess: once, after all the sentences. */
export const roleWords = (remarks: CodedRemark[]): string | null =>
  remarks.some(({ code, says }) => code === 'ROLE-UNKNOWN' && !says.includes('Mente du'))
    ? `En rolle er et af ordene ${roles.join(', ')}.`
    : null

const mostNamed = 20
const listing = new Intl.ListFormat('da')

/** `række 3, 7 og 9`; of very many the first. */
export function rowsInWords(rows: number[]): string {
  const named = rows.slice(0, mostNamed).map(String)
  return `række ${listing.format(rows.length > mostNamed ? [...named, `${rows.length - mostNamed} til`] : named)}`
}
