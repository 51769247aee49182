import { writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Command, Option } from 'commander'
import type { ExportFormat, ExportKind } from '../../functions/export/export.ts'
import { printedMoney } from '../../functions/letter/money.ts'
import { localDate, localTime } from '../../functions/schedule/local-time.ts'
import { printedDate, printedTime } from '../../functions/schedule/printed-dates.ts'
import type { OutcomeOf } from '../../functions/staff/acts.ts'
import { campaignIn } from '../campaign-id.ts'
import { fromWhereTheyStand } from '../find-folder.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused, WrongUse } from '../outcome.ts'
import { freeName, writing } from '../writing.ts'
import { archiveTo, personTo } from './archive.ts'

interface Options {
  format: ExportFormat
  to?: string
}

export const exportCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('export')
    .argument('<id>', "the campaign's id: its folder's name; or the word `person`")
    .argument('<what>', 'participants, invoices or archive; of `person`, a mail address')
    .addOption(new Option('--format <format>', 'xlsx for a spreadsheet, csv for other programs').choices(['csv', 'xlsx']).default('xlsx'))
    .option('--to <file>', 'where to write it; when left out, a file in this folder that says whose, what and when')
    .summary('participants or invoice basis as a spreadsheet, the whole campaign, or one person')
    .description(
      'Writes a file with everything as it was at one instant, which the file is named after. See docs/exports.md for the columns. `archive` writes a folder for the case system (a ' +
        '.zip where --to ends so): letters as sent, lists, log, documents, and an index.html that opens offline. `export person ADDRESS` writes all there is of one person.',
    )
    .action((id: string, what: string, options: Options) => run(() => exportTo(id, what, options)))

const kinds: readonly string[] = ['participants', 'invoices'] satisfies ExportKind[]
const isKind = (word: string): word is ExportKind => kinds.includes(word)

async function exportTo(id: string, what: string, { format, to }: Options): Promise<Outcome> {
  if (id === 'person') return personTo(what, to)
  if (what === 'archive') return archiveTo(campaignIn(id), to)
  if (!isKind(what)) throw new WrongUse(`Der kan hentes participants, invoices eller archive, ikke »${what}«.`)
  const exported = await order('export', { campaign: campaignIn(id), kind: what, format })
  if (exported.outcome === 'refused') return refused(exported.problems, 'Intet er hentet ud:')
  const file = to ?? freeName(exported.file.name)
  const { gzip } = exported.file.content
  writing(file, () => writeFileSync(fromWhereTheyStand(file), gunzipSync(Buffer.from(gzip, 'base64'))))
  const { at, rows, totals } = exported
  const needs = exported.needs?.map(({ session, registered, told }) => ({ session, registered, told }))
  return done({ file, format, at, rows, ...(totals && { totals }), ...(needs && { needs }) }, summary(file, exported))
}

function summary(file: string, { at, rows, totals, needs }: Extract<OutcomeOf<'export'>, { outcome: 'exported' }>): string {
  const when = `${printedDate(localDate(at), 'da').long} ${printedTime(localTime(at), 'da')}`
  const counted = rows === 1 ? '1 række' : `${rows} rækker`
  const lines = [`Gemt i ${file}: ${counted}, som det stod ${when}.`]
  if (totals)
    lines.push(`I alt ${printedMoney(totals.net, 'da')} + moms ${printedMoney(totals.vat, 'da')} = ${printedMoney(totals.total, 'da')}`)
  for (const { place, date, registered, told } of needs ?? [])
    lines.push(`Hensyn til mad eller adgang: ${told} af ${registered} har skrevet noget (${place}, ${date}).`)
  return lines.join('\n')
}
