import type { Command } from 'commander'
import { overview } from '../../functions/staff/overview.ts'
import { campaignIn } from '../campaign-id.ts'
import { done, type Outcome, unknownCampaign } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

export const statusCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('status')
    .argument('<id>', "the campaign's id: its folder's name")
    .summary('how a campaign stands: steps, mailed, left out and why, answers')
    .action((id: string) => run(() => status(id)))

async function status(id: string): Promise<Outcome> {
  const house = await reachHouse()
  const found = await overview(house, campaignIn(id))
  if (!found) return unknownCampaign(id)
  const steps = found.steps.map(({ step, run, local, state, sent, leftOut }) => {
    const reasons = Object.entries(leftOut).map(([because, count]) => `${because} ${count}`)
    return `  ${local.padEnd(46)} ${(run ? `${step} (${run}.)` : step).padEnd(15)} ${state.padEnd(8)} sendt ${sent}${reasons.length > 0 ? `, ikke med: ${reasons.join(', ')}` : ''}`
  })
  const { registered, declined, cancelled, noAnswer } = found.answers
  return done(
    found,
    [
      `${found.title || id} (${found.state}, brev version ${found.version})`,
      `${found.recipients} modtagere: ${registered} tilmeldt, ${declined} afbud, ${cancelled} meldt fra, ${noAnswer} uden svar`,
      ...steps,
    ].join('\n'),
  )
}
