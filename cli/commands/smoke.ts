import type { Command } from 'commander'
import { normaliseAddress } from '../../functions/audience/address.ts'
import { addressFault } from '../../functions/audience/address-faults.ts'
import { findingCodes } from '../../functions/letter/finding-codes.ts'
import { systemClock } from '../../functions/platform/clock.ts'
import { fateInWords } from '../../functions/staff/why-words.ts'
import type { Problem } from '../../functions/values/problem.ts'
import { isTrial } from '../../functions/values/trial.ts'
import { order } from '../order.ts'
import { done, listed, type Outcome, refused, WrongUse } from '../outcome.ts'
import { type Followed, follow } from '../smoke/follow.ts'
import { addressesOf, trial } from '../smoke/trial.ts'
import { mailDomainOf } from '../stage-operator.ts'
import { wholeNumber } from '../whole-number.ts'

interface Options {
  to?: string
  erase?: string
  wait: string
}

export const smokeCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('smoke')
    .option('--to <address>', 'a mailbox you can look into')
    .option('--wait <seconds>', 'how long to wait for what SES tells', '300')
    .option('--erase <id>', 'erase a trial that was left to be looked at')
    .summary('mails a small trial and follows it until SES has told of each mail')
    .description(
      "Mails an invitation to three addresses of SES' mailbox simulator (one that takes it, one that is gone, one that complains) and to yours, waits until SES has told of all four, and erases the trial again.",
    )
    .action((options: Options) => run(() => smoke(options)))

async function smoke({ to, erase, wait }: Options): Promise<Outcome> {
  if (erase !== undefined) return eraseAgain(erase)
  if (to === undefined) throw new WrongUse('Skriv en postkasse, du kan se i: indbyd smoke --to dig@jeres.dk')
  const read = normaliseAddress(to)
  if (!read.ok) throw new WrongUse(addressFault(to, read.because))
  const within = wholeNumber('--wait', wait)

  const { now } = await order('health', { sample: 1 })
  const id = trialName(systemClock.now())
  const addresses = [...new Set(addressesOf(id, read.address))]
  const mailDomain = mailDomainOf(process.env.INDBYD_STAGE ?? '')
  const launched = await order('launch', {
    ...trial({ id, to: read.address, mailDomain, now }),
    confirmed: addresses.length,
    dismiss: Object.fromEntries(findingCodes.map(code => [code, 'Det er en prøve.'])),
  })
  if (launched.outcome === 'refused') return refused(launched.problems, 'Prøven kan ikke sendes, og intet er sendt:')
  const followed = await follow(id, addresses, within)
  const problems = [...(launched.outcome === 'launched' ? (launched.problems ?? []) : []), ...followed.flatMap(wrongWith)]
  if (problems.length > 0) return leftToLookAt(id, followed, problems)
  const { rows } = await order('erase-trial', { campaign: id })
  return done(
    { campaign: id, addresses: followed, erased: true, rows },
    [...followed.map(line), 'Alt kom hjem. Prøven er slettet igen.'].join('\n'),
  )
}

/** `smoke-20261130-112233`: nobody gives two in one second. */
const trialName = (now: string) => `smoke-${now.slice(0, 10).replaceAll('-', '')}-${now.slice(11, 19).replaceAll(':', '')}`

function wrongWith({ address, mailed, became, home, event, expected, because }: Followed): Problem[] {
  if (home) return []
  const problem = (code: string, says: string): Problem[] => [{ at: address, code, level: 'blocker', says }]
  if (!mailed) return problem('NOT-MAILED', `Mailen er ikke sendt: ${fateInWords({ became, ...(because && { because }) })}.`)
  if (event === null || event === 'accepted' || event === expected)
    return problem('NO-EVENT', 'Mailen er sendt, men SES har ikke fortalt, hvad der blev af den. Se: indbyd doctor')
  return problem('OTHER-EVENT', `Der blev noget andet af mailen end ventet: ${fateInWords({ became: event })}.`)
}

/** What failed can be looked at; a trial mails nobody any more. */
function leftToLookAt(id: string, followed: Followed[], problems: Problem[]): Outcome {
  const next = `Prøven står endnu, så du kan se efter: indbyd why ${id} ADRESSE. Slet den bagefter: indbyd smoke --erase ${id}`
  return {
    exit: 1,
    json: { campaign: id, addresses: followed, erased: false, problems },
    says: [...followed.map(line), listed(problems), next].join('\n'),
  }
}

const line = ({ address, became, seconds }: Followed) => {
  return `  ${address.padEnd(64)} ${fateInWords({ became })}${seconds === null ? '' : ` (${seconds} s)`}`
}

async function eraseAgain(id: string): Promise<Outcome> {
  if (!isTrial(id)) throw new WrongUse(`»${id}« er ikke en prøve. En prøve hedder som smoke-20261130-112233.`)
  const { rows } = await order('erase-trial', { campaign: id })
  return done({ campaign: id, erased: true, rows }, rows > 0 ? 'Prøven er slettet.' : 'Der er ingen prøve med det navn.')
}
