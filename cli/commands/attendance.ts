import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { campaignIn } from '../campaign-id.ts'
import { fromWhereTheyStand } from '../find-folder.ts'
import { orderedFile } from '../folder-order.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused, WrongUse } from '../outcome.ts'

interface Options {
  file?: string
  allCame?: boolean
}

export const attendanceCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('attendance')
    .argument('<id>', "the campaign's id")
    .option('--file <csv>', 'a list of addresses; a column »kom« with ja and nej, or everybody on it came')
    .option('--all-came', 'everybody with a seat came')
    .summary('note who came, the day after')
    .description(
      'Notes who of those with a seat came; the others did not show up. Nothing is noted of a list with a fault in it, and nobody is mailed. Given again it changes what is new.',
    )
    .action((id: string, options: Options) => run(() => attendance(id, options)))

async function attendance(word: string, { file, allCame = false }: Options): Promise<Outcome> {
  if ((file === undefined) !== allCame) throw new WrongUse('Skriv enten --file LISTE.csv eller --all-came.')
  const noted = await order('attendance', { campaign: campaignIn(word), file: file === undefined ? null : await listAt(file) })
  if (noted.outcome === 'refused') return refused(noted.problems, 'Intet er noteret:')
  const { attended, noShow, changed } = noted
  return done({ attended, noShow, changed }, `${attended} kom, og ${noShow} mødte ikke op. ${changed} er noteret nu.`)
}

async function listAt(path: string) {
  try {
    return await orderedFile({ name: basename(path), bytes: readFileSync(fromWhereTheyStand(path)) })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new WrongUse(`${path} kan ikke læses. Findes filen, og er den lukket i andre programmer?`, { cause })
  }
}
