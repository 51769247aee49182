import type { Command } from 'commander'
import { printedDate } from '../../functions/schedule/printed-dates.ts'
import type { OutcomeOf } from '../../functions/staff/acts.ts'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { wholeNumber } from '../whole-number.ts'

type Run = (command: () => Promise<Outcome>) => Promise<void>

export const retentionCommand = (program: Command, run: Run) =>
  program
    .command('retention')
    .option('--dry-run', 'only show what falls due when')
    .summary('what is erased when; erases what is due')
    .description(
      'Shows until when everything is kept, soonest first. Every night at three what is due is erased by itself; without --dry-run it is done now. Nothing that is not due is touched.',
    )
    .action(({ dryRun = false }: { dryRun?: boolean }) => run(() => retention(dryRun)))

export const eraseCommand = (program: Command, run: Run) =>
  program
    .command('erase')
    .argument('<id>', "the campaign's id")
    .option('--yes <count>', 'the number of people on its list', typed => wholeNumber('--yes', typed))
    .summary('erase a campaign before its time')
    .description(
      'Erases everything of a campaign that leads to a person, before it is due: one that is over, was called off or was never sent. Take its archive first. Counts remain, and the invoice basis as long as the bookkeeping act says.',
    )
    .action((id: string, { yes }: { yes?: number }) => run(() => erase(id, yes ?? null)))

async function retention(dryRun: boolean): Promise<Outcome> {
  const planned = await order('retention', { dryRun })
  const { due, erased } = planned
  return done({ due, erased }, inWords(planned))
}

const what: Record<OutcomeOf<'retention'>['due'][number]['what'], string> = {
  needs: 'hensyn til mad og adgang',
  warning: 'besked til sekretariatet om sletning',
  ordinary: 'alt, der fører til en person',
  invoices: 'grundlag for regninger',
  payers: 'hvem der betalte sidst',
  bounces: 'fingeraftryk af adresser, mails ikke nåede',
  staff: 'medarbejdere, der ikke har været inde længe',
  leftovers: 'det, der kom til, efter at resten var slettet',
}

function inWords({ due, erased }: OutcomeOf<'retention'>): string {
  const lines = due.map(
    ({ on, what: kind, title, isDue, rows, objects }) =>
      `  ${printedDate(on, 'da').long}${isDue ? ' (nu)' : ''}: ${what[kind]}${title === null ? '' : `, ${title}`}${rows + objects === 0 ? '' : ` (${rows} rækker, ${objects} filer)`}`,
  )
  return [
    ...erased.map(
      ({ campaign, rows, objects }) => `Slettet: ${rows} rækker og ${objects} filer${campaign === null ? '' : ` af ${campaign}`}.`,
    ),
    ...(lines.length > 0 ? ['Det slettes af sig selv kl. 3 om natten:', ...lines] : ['Der er intet, der skal slettes.']),
  ].join('\n')
}

async function erase(word: string, confirmed: number | null): Promise<Outcome> {
  const erased = await order('erase', { campaign: campaignIn(word), confirmed })
  if (erased.outcome === 'refused') return refused(erased.problems, 'Intet er slettet:')
  const [first] = erased.erased
  return done(
    { erased: erased.erased },
    first ? `Slettet: ${first.rows} rækker og ${first.objects} filer. Bevis: ${first.proof}` : 'Det er allerede slettet.',
  )
}
