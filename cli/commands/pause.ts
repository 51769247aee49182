import type { Command } from 'commander'
import type { CampaignId } from '../../functions/values/ids.ts'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { doneBut, type Outcome, refused } from '../outcome.ts'

type Run = (command: () => Promise<Outcome>) => Promise<void>

export const pauseCommand = (program: Command, run: Run) =>
  program
    .command('pause')
    .argument('<id>', "the campaign's id")
    .summary('stop its mailings at once; answers are taken as ever')
    .description(
      'Stops the mailing under way before its next batch, and lets none begin, until `resume`. Nobody is told. Whoever answers is confirmed as ever.',
    )
    .action((id: string) => run(() => turn(id, 'pause')))

export const resumeCommand = (program: Command, run: Run) =>
  program
    .command('resume')
    .argument('<id>', "the campaign's id")
    .summary('let its mailings go on')
    .description(
      'Lets mailings go on from where they were stopped. What has become too late meanwhile is not sent, and staff are told by mail.',
    )
    .action((id: string) => run(() => turn(id, 'resume')))

async function turn(word: string, how: 'pause' | 'resume'): Promise<Outcome> {
  const id = campaignIn(word)
  const turned = await order(how, { campaign: id })
  if (turned.outcome === 'refused') return refused(turned.problems, 'Intet er ændret:')
  const steps = turned.outcome === 'alreadySo' ? null : turned.steps
  const json = { [how === 'pause' ? 'paused' : 'resumed']: steps !== null, steps: steps ?? [] }
  return doneBut('problems' in turned ? turned.problems : [], json, inWords(steps, id, how === 'pause'))
}

function inWords(steps: string[] | null, id: CampaignId, pausing: boolean): string {
  if (steps === null) return pausing ? 'Udsendelserne er allerede standset.' : 'Udsendelserne er ikke standset.'
  const names = steps.join(', ')
  if (!pausing) return names ? `Udsendelserne går videre: ${names}.` : 'Udsendelserne går igen ud efter planen.'
  return names
    ? `Standset midt i: ${names}. Lad dem gå videre med: indbyd resume ${id}`
    : `Ingen udsendelse går i gang, før du skriver: indbyd resume ${id}`
}
