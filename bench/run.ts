import { parseArgs } from 'node:util'
import { answerBudgets, countAnswers, countOpenings, digitsBudgets, openingBudgets } from './answer-counts.ts'
import { costBudgets } from './aws-cost.ts'
import { asTable, type Chapter, isHeld } from './budget.ts'
import { bundleBudgets } from './bundles.ts'
import { mailBytes, pageBytes } from './bytes-to-people.ts'
import { coldStart } from './cold-start.ts'
import { eventBudgets } from './event-counts.ts'
import { flatness, mailingBudgets } from './mailing-budgets.ts'
import { countMailings, type MailingCounts } from './mailing-counts.ts'
import { rushChapter } from './rush.ts'
import { senderWork } from './sender-work.ts'

/**
 * `npm run bench [-- --large --huge]`: the budgets of docs/budgets.md, measured again. Exit 1 when
 * one is missed.
 */
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false }, huge: { type: 'boolean', default: false } } })
const sizes = [1000, 10_000, ...(values.large ? [100_000] : []), ...(values.huge ? [1_000_000] : [])]

let missed = 0
function tell(chapter: Chapter): void {
  missed += chapter.lines.filter(line => !isHeld(line)).length
  console.log(asTable(chapter))
}

tell(await bundleBudgets())
tell(await coldStart())
tell(await senderWork())
tell(await pageBytes())
tell(await mailBytes())
const { openings, digits } = await countOpenings()
tell({ heading: 'Opening a link from a mail', lines: [...openings.flatMap(openingBudgets), ...digitsBudgets(digits)] })
tell({ heading: 'Answering', lines: (await countAnswers()).flatMap(answerBudgets) })
tell(await rushChapter({ people: 5000, seats: 300, perMunicipality: null, seed: 1 }))
tell(await rushChapter({ people: 2000, seats: 300, perMunicipality: 8, seed: 2 }))

const short = { oneReader: await countMailings(1), oneCall: await countMailings(50) }
const lists: MailingCounts[] = []
for (const people of sizes) {
  const list = await countMailings(people)
  lists.push(list)
  tell({
    heading: `Mailing ${people.toLocaleString('en')} people, for each of them`,
    lines: mailingBudgets(short, list),
    notes: [`launching, once a campaign: ${list.launch.writeUnits} WCU`],
  })
}
tell({ heading: 'Taking in what SES tells, for each recipient', lines: await eventBudgets(1000) })
tell({ heading: 'A recipient of the list where one costs most, against where one costs least', lines: flatness(short.oneCall, lists) })
tell({ heading: 'What AWS takes besides SES, for 100,000 people', lines: costBudgets(lists.at(-1)!) })

console.log(`\nbench: ${missed === 0 ? 'every budget is held' : `${missed} missed`}`)
process.exitCode = missed === 0 ? 0 : 1
