import type { Command } from 'commander'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { wholeNumber } from '../whole-number.ts'

export const freeSeatsCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('free-seats')
    .argument('<id>', "the campaign's id: its folder's name")
    .option('--yes <n>', 'do it; N is how many lose their seat, as the dry run says')
    .summary('free the seats of those who never said whether they still come')
    .description(
      'After a new date or venue and once the deadline has passed: shows how many have not said whether they still come. With --yes their seats are given ' +
        'free without charge, each is told by mail, and whoever waits is offered one. To ask once more instead: indbyd send ID --to toReconfirm --text FILE.',
    )
    .action((word: string, { yes }: { yes?: string }) => run(() => free(word, yes)))

async function free(word: string, yes: string | undefined): Promise<Outcome> {
  const freed = await order('free-seats', { campaign: campaignIn(word), confirmed: yes === undefined ? null : wholeNumber('--yes', yes) })
  switch (freed.outcome) {
    case 'refused':
      return refused(freed.problems, 'Ingen har mistet sin plads:')
    case 'alreadySo':
      return done({ mails: 0, alreadySo: true }, 'Alle har svaret, eller fristen er ikke udløbet. Ingen har mistet sin plads.')
    case 'dryRun':
      return done(
        { mails: freed.mails },
        freed.mails === 0
          ? 'Alle har svaret, eller fristen er ikke udløbet.'
          : `${freed.mails} har ikke sagt, om de stadig kommer. Giv deres pladser fri med: indbyd free-seats ${word} --yes ${freed.mails}`,
      )
    default:
      return done({ mails: freed.mails }, `${freed.mails} pladser er givet fri, og hver får besked på mail.`)
  }
}
