/** What a list may say of somebody, by the words of our own template. */
export const columnNames = ['email', 'navn', 'fornavn', 'mellemnavn', 'efternavn', 'kommune', 'rolle', 'udvalg', 'type'] as const

export type ColumnName = (typeof columnNames)[number]

/** What a row says in a column; empty where it says nothing. */
export type Cells = (column: ColumnName) => string

/** Which heading holds what, where somebody has said so instead of leaving it to a guess. */
export type ColumnWishes = Partial<Record<ColumnName, string>>

const words = (list: string) => list.split(' ')

/**
 * Headings as people write them, without case, spaces and signs. Where a list has several for one
 * thing, the first in these rows that has something below it counts.
 */
const writtenAs: Record<ColumnName, string[]> = {
  email: words(
    'email mail mailadresse emailadresse epost epostadresse emailaddress arbejdsmail arbejdsemail mailboks primærmail primæremail kontaktmail kontaktemail email1 email1value',
  ),
  navn: words('navn name fuldenavn fuldtnavn forogefternavn visningsnavn displayname deltager deltagernavn modtager person'),
  fornavn: words('fornavn fornavne firstname givenname'),
  mellemnavn: words('mellemnavn mellemnavne middlename additionalname'),
  efternavn: words('efternavn efternavne lastname surname familyname'),
  kommune: words('kommune kommunenavn kommunekode kommunenr kommunenummer municipality'),
  rolle: words('rolle titel stilling stillingsbetegnelse funktion hverv jobtitel titelfunktion role jobtitle organizationtitle title'),
  udvalg: words('udvalg udvalgsnavn gruppe liste forum committee'),
  type: words('type modtagertype art'),
}

/** `E-mail (arbejde)` and `e mail:` are both `email`. */
const folded = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .slice(0, 200)
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

export interface Columns {
  /** Position of the cell, from 0. */
  at: Partial<Record<ColumnName, number>>
  /** The headings that are used, as written. */
  headings: Partial<Record<ColumnName, string>>
  /** Headings nobody reads, as written. */
  ignored: string[]
}

/** What stands below a heading that could mean a column: values one sees, hidden ones, or none. */
export type Below = (column: ColumnName, position: number) => 'seen' | 'hidden' | 'nothing'

/**
 * Finds the columns of a list by its headings. What somebody wished for goes before every guess; a
 * wish for a heading that is not there is unmet.
 */
export function findColumns(
  written: string[],
  wishes: ColumnWishes = {},
  below: Below = () => 'seen',
): { columns: Columns; unmet: string[] } {
  const columns: Columns = { at: {}, headings: {}, ignored: [] }
  const unmet: string[] = []
  const taken = new Set<number>()
  const use = (column: ColumnName, position: number) => {
    taken.add(position)
    columns.at[column] = position
    columns.headings[column] = written[position] ?? ''
  }
  const wished = columnNames.filter(column => wishes[column] !== undefined)
  for (const column of wished) {
    const wish = wishes[column] ?? ''
    const exact = written.indexOf(wish)
    const position = exact >= 0 ? exact : written.findIndex(heading => heading !== '' && folded(heading) === folded(wish))
    if (position < 0) unmet.push(wish)
    else use(column, position)
  }
  const plain = written.map(folded)
  for (const column of columnNames.filter(name => !wished.includes(name))) {
    const meant = writtenAs[column].flatMap(word => plain.flatMap((heading, at) => (heading === word && !taken.has(at) ? [at] : [])))
    // Looked at only where there is something to choose.
    const best = meant.length > 1 ? (['seen', 'hidden'] as const).map(wanted => meant.find(at => below(column, at) === wanted)) : []
    const position = best.find(found => found !== undefined) ?? meant[0]
    if (position !== undefined) use(column, position)
  }
  columns.ignored = written.filter((heading, index) => heading !== '' && !taken.has(index))
  return { columns, unmet }
}
