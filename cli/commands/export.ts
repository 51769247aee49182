import { writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Argument, type Command, Option } from 'commander'
import type { ExportFormat, ExportKind } from '../../functions/export/export.ts'
import { printedMoney } from '../../functions/letter/money.ts'
import { localDate, localTime } from '../../functions/schedule/local-time.ts'
import { printedDate, printedTime } from '../../functions/schedule/printed-dates.ts'
import type { OutcomeOf } from '../../functions/staff/acts.ts'
import { campaignIn } from '../campaign-id.ts'
import { fromWhereTheyStand } from '../find-folder.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused, WrongUse } from '../outcome.ts'

interface Options {
  format: ExportFormat
  to?: string
}

export const exportCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('export')
    .argument('<id>', "the campaign's id: its folder's name")
    .addArgument(new Argument('<what>', 'who has answered, or what is to be invoiced').choices(['participants', 'invoices', 'archive']))
    .addOption(new Option('--format <format>', 'xlsx for a spreadsheet, csv for other programs').choices(['csv', 'xlsx']).default('xlsx'))
    .option('--to <file>', 'where to write it; when left out, a file in this folder that says whose, what and when')
    .summary('a spreadsheet of the participants, or the invoice basis')
    .description(
      'Writes a file with everything as it was at one instant, which the file is named after. See docs/exports.md for the columns.',
    )
    .action((id: string, what: ExportKind | 'archive', options: Options) => run(() => exportTo(id, what, options)))

async function exportTo(id: string, what: ExportKind | 'archive', { format, to }: Options): Promise<Outcome> {
  if (what === 'archive') throw new WrongUse('Arkivet kan ikke hentes ud endnu. Hent participants eller invoices.')
  const exported = await order('export', { campaign: campaignIn(id), kind: what, format })
  if (exported.outcome === 'refused') return refused(exported.problems, 'Intet er hentet ud:')
  const file = to ?? exported.file.name
  write(fromWhereTheyStand(file), gunzipSync(Buffer.from(exported.file.content.gzip, 'base64')))
  const { at, rows, totals } = exported
  const needs = exported.needs?.map(({ session, registered, told }) => ({ session, registered, told }))
  return done({ file, format, at, rows, ...(totals && { totals }), ...(needs && { needs }) }, summary(file, exported))
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes)
  } catch (cause) {
    throw new WrongUse(`Filen ${file} kan ikke skrives. Findes mappen, og må du skrive i den?`, { cause })
  }
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
