import type { Command } from 'commander'
import type { Participant } from '../../functions/staff/answers.ts'
import { campaignIn } from '../campaign-id.ts'
import { order } from '../order.ts'
import { done, notFound, type Outcome } from '../outcome.ts'
import { answersInWords, answerWords } from '../standing-words.ts'

export const answersCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('answers')
    .argument('<id>', "the campaign's id: its folder's name")
    .summary('who has answered what, and counts per role, municipality and session')
    .description(
      'Everyone who has answered, with the number and address that approve, refuse and why take. --json adds who registered them, and when.',
    )
    .action((id: string) => run(() => list(id)))

async function list(id: string): Promise<Outcome> {
  const asked = await order('answers', { campaign: campaignIn(id) })
  if (asked.outcome === 'refused') return notFound(asked.problems)
  const found = asked.answers
  const counted = (title: string, counts: Record<string, number>): string[] => {
    const words = Object.entries(counts).map(([word, count]) => `${count} ${word.replace(/^ingen /, 'uden ')}`)
    return words.length > 0 ? [`${title}: ${words.join(', ')}`] : []
  }
  const several = Object.keys(found.bySession).length > 1
  return done(
    found,
    [
      `Svar: ${answersInWords(found.totals) || 'ingen endnu'}`,
      ...counted('Tilmeldte efter rolle', found.byRole),
      ...counted('Tilmeldte efter kommune', found.byMunicipality),
      ...(several ? counted('Tilmeldte efter mødegang', found.bySession) : []),
      ...found.participants.map(inWords),
    ].join('\n'),
  )
}

const words = { ...answerWords, attended: 'kom', noShow: 'mødte ikke op' }

const inWords = ({ number, name, email, municipality, role, session, status }: Participant): string => {
  const who = [`${name} <${email}>`, municipality, role, session].filter(Boolean).join(', ')
  return `  nr. ${String(number).padEnd(5)} ${words[status].padEnd(20)} ${who}`
}
