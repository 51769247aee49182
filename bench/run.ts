import { parseArgs } from 'node:util'
import { answerBudgets, countAnswers, countOpenings, openingBudgets } from './answer-counts.ts'
import { costBudgets } from './aws-cost.ts'
import { asTable, type Chapter, isHeld } from './budget.ts'
import { bundleBudgets } from './bundles.ts'
import { bytesToPeople } from './bytes-to-people.ts'
import { coldStart } from './cold-start.ts'
import { flatness, mailingBudgets } from './mailing-budgets.ts'
import { countMailings, type MailingCounts } from './mailing-counts.ts'
import { senderWork } from './sender-work.ts'

/** `npm run bench [-- --large --huge]`: the budgets of docs/budgets.md, counted. Exit 1 when one is missed. */
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false }, huge: { type: 'boolean', default: false } } })

let missed = 0
function tell(chapter: Chapter): void {
  missed += chapter.lines.filter(line => !isHeld(line)).length
  console.log(asTable(chapter))
}

tell({ heading: 'Bundles', lines: await bundleBudgets() })
tell({ heading: 'A cold start: loading the code and the first call', ...(await coldStart()) })
tell({ heading: 'Work of the sender', ...(await senderWork()) })
tell({ heading: 'Bytes to people', ...(await bytesToPeople()) })
tell({ heading: 'Opening a link', lines: (await countOpenings()).flatMap(openingBudgets) })
tell({ heading: 'Answering', lines: (await countAnswers()).flatMap(answerBudgets) })

const bases = { reader: await countMailings(1), call: await countMailings(50) }
const lists: MailingCounts[] = []
for (const people of [1000, 10_000, ...(values.large ? [100_000] : []), ...(values.huge ? [1_000_000] : [])]) {
  const counts = await countMailings(people)
  lists.push(counts)
  tell({
    heading: `Mailing ${people.toLocaleString('en')} people: for each of them`,
    lines: mailingBudgets(bases, counts),
    notes: [`launching itself, once a campaign: ${counts.launch.writeUnits} WCU`],
  })
}
tell({ heading: 'The longest list against the shortest', lines: flatness(bases.call, lists) })
tell({ heading: 'What AWS takes besides SES, for 100,000 people', lines: costBudgets(lists.at(-1)!) })

console.log(`\nbench: ${missed === 0 ? 'every budget is held' : `${missed} missed`}`)
process.exitCode = missed === 0 ? 0 : 1
