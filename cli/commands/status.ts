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
  const steps = found.steps.map(({ step, run, local, state, sent, leftOut, refused, inDoubt, unknown, told }) => {
    const counted = (counts: Record<string, number>) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${what} ${count}`)
    const reasons = counted(leftOut)
    const { accepted: _, ...fates } = told
    const became = counted({ ...fates, refused, inDoubt, unknown })
    return `  ${local.padEnd(46)} ${(run ? `${step} (${run}.)` : step).padEnd(15)} ${state.padEnd(8)} sendt ${sent}${reasons.length > 0 ? `, ikke med: ${reasons.join(', ')}` : ''}${became.length > 0 ? ` (${became.join(', ')})` : ''}`
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
