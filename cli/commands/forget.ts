import type { Command } from 'commander'
import { printedDate } from '../../functions/schedule/printed-dates.ts'
import type { OutcomeOf } from '../../functions/staff/acts.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'

export const forgetCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('forget')
    .argument('<address>', 'the mail address of somebody who wants to be erased')
    .option('--yes', 'do it; without it, only show what would be done')
    .summary('erase one person everywhere, and say what has to be kept')
    .description(
      'Erases a person from every campaign, whatever they answered (GDPR article 17). A seat they have goes to whoever waits, their links open nothing any more, and mail ' +
        'that is on its way to them is not sent. They get one receipt, and with it their address is gone. Colleagues are told nothing. What a law has us keep is said, with why and until when.',
    )
    .action((address: string, { yes = false }: { yes?: boolean }) => run(() => forget(address, yes)))

async function forget(address: string, confirmed: boolean): Promise<Outcome> {
  const forgotten = await order('forget', { address, confirmed })
  if (forgotten.outcome === 'refused') return refused(forgotten.problems, 'Intet er slettet:')
  const { campaigns, rows, objects, kept, says } = forgotten
  return done({ campaigns, rows, objects, kept, says, forgotten: confirmed }, inWords(forgotten))
}

function inWords({ outcome, campaigns, rows, kept, says }: Exclude<OutcomeOf<'forget'>, { outcome: 'refused' }>): string {
  const where = campaigns === 1 ? '1 arrangement' : `${campaigns} arrangementer`
  const lines =
    outcome === 'forgotten'
      ? [`Slettet: ${rows} rækker i ${where}. Stod adressen på en liste, har personen fået en kvittering.`]
      : [`Slettes: ${rows} rækker i ${where}. Intet er slettet endnu.`]
  return [
    ...lines,
    ...says,
    ...kept.map(({ why, until }) => `Gemmes${until === null ? '' : ` til ${printedDate(until, 'da').long}`}: ${why}`),
    ...(outcome === 'shown' ? ['Gør det med: indbyd forget ADRESSE --yes'] : []),
  ].join('\n')
}
