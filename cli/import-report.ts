import { columnNames } from '../functions/audience/columns.ts'
import type { ImportReport } from '../functions/audience/import.ts'
import type { RecipientsFile } from '../functions/audience/recipients-file.ts'
import { roleWords, rowsInWords, toldOnce } from '../functions/audience/told-remarks.ts'
import type { ImportedList } from '../functions/staff/acts/import.ts'
import { localDay } from '../functions/values/local-day.ts'

interface Report {
  json: Record<string, unknown>
  says: string
}

/** What an import did or would do: one object for scripts, and the same for people. */
export function importReport({ outcome, report, waiting, reading, warnings }: ImportedList & { outcome: string }): Report {
  const { new: added, changed, doubled, refused, total, changes, kept, doubles, optedOut, outOfReach, forgotten } = report
  const words = roleWords(warnings)
  const says = [
    ...(reading ? howItWasRead(reading) : []),
    `${added} nye, ${changed} ændrede, ${doubled} ${doubled === 1 ? 'dublet' : 'dubletter'}, ${refused.length} afviste. I alt på listen: ${total}.`,
    ...changes.map(change => `  række ${change.row}, ${change.email}: ${inWords(change)}`),
    ...kept.map(({ row, email, fields }) => `  række ${row}, ${email}: ${fields.map(stands).join(', ')}`),
    ...doubles.map(inWordsToo),
    ...toldOnce(refused).map(({ about, rows }) => `  ${rowsInWords(rows)} afvist: ${about.says}`),
    ...toldOnce(warnings).map(({ about, rows }) => `  ${rowsInWords(rows)}: ${about.says}`),
    ...(words ? [`  ${words}`] : []),
    ...(optedOut > 0 ? [`${optedOut} af de nye har frabedt sig mails herfra og får ingen.`] : []),
    ...outOfReach.map(
      ({ row, email, because, since }) =>
        `  række ${row}, ${email}: ${because === 'bounced' ? 'mails hertil kom ikke frem' : 'meldte en mail som uønsket'} (${localDay(since)}). Se, om adressen er rigtig, eller tag rækken ud.`,
    ),
    ...forgotten.map(
      ({ row, email, since }) =>
        `  række ${row}, ${email}: har bedt om at blive slettet (${localDay(since)}). Tag rækken ud, medmindre personen selv vil inviteres igen.`,
    ),
    ...(waiting > 0
      ? [`${waiting} kommer til efter invitationen og får intet, før du beslutter det: indbyd launch ID --added --yes ${waiting}`]
      : []),
    outcome === 'imported' ? 'Gemt.' : 'Intet er gemt.',
  ]
  const { dialect = null, columns = {}, ignoredColumns = [] } = reading ?? {}
  return { json: { ...report, warnings, dialect, columns, ignoredColumns, waiting, stored: outcome === 'imported' }, says: says.join('\n') }
}

function howItWasRead({ dialect, columns, ignoredColumns }: NonNullable<RecipientsFile['reading']>): string[] {
  const guessed = columnNames.flatMap(name => {
    const heading = columns[name]
    return heading === undefined || heading.toLowerCase() === name ? [] : [`»${heading}« som ${name}`]
  })
  return [
    `Læst som ${dialect}.`,
    ...(guessed.length > 0 ? [`Kolonner: ${guessed.join(', ')}. Er det forkert, så skriv --column navn=overskrift.`] : []),
    ...(ignoredColumns.length > 0 ? [`Bruges ikke: ${ignoredColumns.map(heading => `»${heading}«`).join(', ')}.`] : []),
  ]
}

const inWords = ({ fields }: ImportReport['changes'][number]) =>
  fields.map(({ field, from, to }) => `${field} »${from}« bliver »${to}«`).join(', ')

const stands = ({ field, from, to }: ImportReport['kept'][number]['fields'][number]) =>
  `${field} »${to}« på listen ændrer ikke »${from}«, som personen selv har svaret med`

const inWordsToo = ({ row, firstRow, differs }: ImportReport['doubles'][number]) =>
  `  række ${row}: samme adresse som række ${firstRow}${differs.length > 0 ? `, men ikke samme ${differs.join(' og ')}. Række ${firstRow} gælder` : ''}.`
