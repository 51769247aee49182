import type { Command } from 'commander'
import { answers } from '../../functions/staff/answers.ts'
import { campaignIn } from '../campaign-id.ts'
import { done, type Outcome, unknownCampaign } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

export const answersCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('answers')
    .argument('<id>', "the campaign's id: its folder's name")
    .summary('who has answered what, and counts per role, municipality and session')
    .action((id: string) => run(() => list(id)))

async function list(id: string): Promise<Outcome> {
  const found = await answers(await reachHouse(), campaignIn(id))
  if (!found) return unknownCampaign(id)
  const counted = (title: string, counts: Record<string, number>) =>
    Object.entries(counts).length === 0
      ? []
      : [
          `${title}: ${Object.entries(counts)
            .map(([word, count]) => `${word} ${count}`)
            .join(', ')}`,
        ]
  return done(
    found,
    [
      ...counted('Svar', found.totals),
      ...counted('Roller', found.byRole),
      ...counted('Kommuner', found.byMunicipality),
      ...found.participants.map(
        ({ name, municipality, role, status }) =>
          `  ${status.padEnd(12)} ${name}, ${municipality ?? 'ingen kommune'}${role ? `, ${role}` : ''}`,
      ),
    ].join('\n'),
  )
}
