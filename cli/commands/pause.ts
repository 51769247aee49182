import type { Command } from 'commander'
import { type Paused, pause, resume } from '../../functions/staff/pause.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { campaignIn } from '../campaign-id.ts'
import { done, type Outcome, refused, unknownCampaign } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

type Run = (command: () => Promise<Outcome>) => Promise<void>

export const pauseCommand = (program: Command, run: Run) =>
  program
    .command('pause')
    .argument('<id>', "the campaign's id")
    .summary('stop its mailings at once; answers are taken as ever')
    .description(
      'Stops the mailing under way before its next batch, and lets none begin, until `resume`. Nobody is told. Whoever answers is confirmed as ever.',
    )
    .action((id: string) => run(() => turn(id, pause)))

export const resumeCommand = (program: Command, run: Run) =>
  program
    .command('resume')
    .argument('<id>', "the campaign's id")
    .summary('let its mailings go on')
    .description(
      'Lets mailings go on from where they were stopped. What has become too late meanwhile is not sent, and staff are told by mail.',
    )
    .action((id: string) => run(() => turn(id, resume)))

async function turn(word: string, how: typeof pause): Promise<Outcome> {
  const house = await reachHouse()
  const id = campaignIn(word)
  const turned = await how(house, { campaign: id, by: 'staff:cli' })
  await house.settle()
  if (turned.outcome === 'unknown') return unknownCampaign(word)
  if (turned.outcome === 'notLaunched')
    return refused([{ at: id, code: 'NOT-LAUNCHED', level: 'blocker', says: 'Arrangementet er ikke sendt ud.' }], 'Intet er ændret:')
  return done(
    {
      [how === pause ? 'paused' : 'resumed']: turned.outcome !== 'alreadySo',
      steps: 'steps' in turned ? turned.steps.map(({ name }) => name) : [],
    },
    inWords(turned, id, how === pause),
  )
}

function inWords(turned: Paused, id: CampaignId, pausing: boolean): string {
  if (!('steps' in turned)) return pausing ? 'Udsendelserne er allerede standset.' : 'Udsendelserne er ikke standset.'
  const names = turned.steps.map(({ name }) => name).join(', ')
  if (!pausing) return names ? `Udsendelserne går videre: ${names}.` : 'Udsendelserne går igen ud efter planen.'
  return names
    ? `Standset midt i: ${names}. Lad dem gå videre med: indbyd resume ${id}`
    : `Ingen udsendelse går i gang, før du skriver: indbyd resume ${id}`
}
