import { type Below, type ColumnName, type Columns, type ColumnWishes, columnNames } from './columns.ts'

const words = (list: string) => list.split(' ')

/**
 * Headings as people write them, without case, spaces and signs. Where a list has several for one
 * thing, the first in these rows that has something below it counts.
 */
const writtenAs: Record<ColumnName, string[]> = {
  email: words(
    'email mail mailadresse emailadresse epost epostadresse emailaddress arbejdsmail arbejdsemail mailboks primærmail primæremail kontaktmail kontaktemail email1 email1value ' +
      'mails emails mailadresser emailadresser mailadr emailadr epostadr arbejdsmailadresse emailarbejde mail1 mailkonto elektroniskpost mejl tjenestemail kommunemail userprincipalname',
  ),
  navn: words('navn name fuldenavn fuldtnavn forogefternavn visningsnavn displayname deltager deltagernavn modtager person'),
  fornavn: words('fornavn fornavne firstname givenname'),
  mellemnavn: words('mellemnavn mellemnavne middlename additionalname'),
  efternavn: words('efternavn efternavne lastname surname familyname'),
  kommune: words(
    'kommune kommunenavn kommunekode kommunenr kommunenummer municipality kommuner kommunensnavn kommnr komnr kommkode komkode kommuneregion kommuneby bykommune hjemkommune bopælskommune valgtikommune',
  ),
  rolle: words(
    'rolle titel stilling stillingsbetegnelse funktion hverv jobtitel titelfunktion role jobtitle organizationtitle title ' +
      'roller arbejdstitel stillingstitel titelstilling stillingtitel titelogstilling titelogfunktion rolletitel rolleiudvalget jobfunktion tillidshverv embede position organization1title',
  ),
  udvalg: words(
    'udvalg udvalgsnavn gruppe liste forum committee udvalget udvalgene ståendeudvalg fagudvalg rådudvalg udvalgråd medlemafudvalg komité udvalg1',
  ),
  type: words('type modtagertype art'),
  arbejdsplads: words(
    'arbejdsplads organisation firma virksomhed arbejdssted ansættelsessted myndighed organisationsnavn company organization organizationname organization1name',
  ),
}

/** What holds a name where no column holds its parts: `Medlem` may be *ja* and *nej*, too. */
const namesElse = words(
  'navne fornavnogefternavn forefternavn efternavnfornavn efternavnfornavne efternavnogfornavn fullname vistnavn navnogtitel navntitel titelognavn ' +
    'deltagere mødedeltager medlem medlemmer politiker inviteret inviterede gæst gæster kandidat kontaktperson kontakt medarbejder ansat ' +
    'byrådsmedlem kommunalbestyrelsesmedlem udvalgsmedlem borgmester kommunaldirektør emailvistnavn emaildisplayname',
)

/**
 * `Deltagers e-mail`, `Privat mail`: taken where no heading says it plainly and only one says it
 * so.
 */
const endsAs: Partial<Record<ColumnName, RegExp>> = {
  email: /(?:e?mail|mailadresse|emailadresse|emailaddress)$/,
  navn: /^(?:deltager|medlem|person|politiker|kandidat|inviterede|modtager|medarbejder|gæste?)[a-zæøå]{0,3}(?:navne?|name)$|^navn(?:på|og|i).{2,20}$/,
  kommune: /^hvilkenkommune/,
  rolle: /^hvad(?:er)?din(?:stilling|titel|rolle)/,
}

/** `E-mail (arbejde)` and `e mail:` are both `email`. */
const folded = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .slice(0, 200)
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

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
  const hasParts = plain.some(heading => [...writtenAs.fornavn, ...writtenAs.efternavn].includes(heading))
  for (const column of columnNames.filter(name => !wished.includes(name))) {
    const meant = [...writtenAs[column], ...(column === 'navn' && !hasParts ? namesElse : [])].flatMap(word =>
      plain.flatMap((heading, at) => (heading === word && !taken.has(at) ? [at] : [])),
    )
    // Looked at only where there is something to choose.
    const best = meant.length > 1 ? (['seen', 'hidden'] as const).map(wanted => meant.find(at => below(column, at) === wanted)) : []
    const position = best.find(found => found !== undefined) ?? meant[0] ?? onlyOneThatEnds(column, plain, taken)
    if (position !== undefined) use(column, position)
  }
  columns.ignored = written.filter((heading, index) => heading !== '' && !taken.has(index))
  return { columns, unmet }
}

function onlyOneThatEnds(column: ColumnName, plain: string[], taken: Set<number>): number | undefined {
  const ending = endsAs[column]
  const found = plain.flatMap((heading, at) => (ending?.test(heading) && !taken.has(at) ? [at] : []))
  return found.length === 1 ? found[0] : undefined
}
