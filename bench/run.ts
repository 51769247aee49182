import { parseArgs } from 'node:util'
import { answerBudgets, countAnswers, countOpenings, digitsBudgets, openingBudgets } from './answer-counts.ts'
import { atSizeBudgets } from './at-size.ts'
import { costBudgets } from './aws-cost.ts'
import { asTable, type Chapter, isHeld, type Measured } from './budget.ts'
import { bundleBudgets } from './bundles.ts'
import { mailBytes, pageBytes } from './bytes-to-people.ts'
import { coldStart } from './cold-start.ts'
import { consoleChapters } from './console-counts.ts'
import { eventBudgets } from './event-counts.ts'
import { exportMemory } from './export-memory.ts'
import { flatness, mailingBudgets } from './mailing-budgets.ts'
import { countMailings, type MailingCounts } from './mailing-counts.ts'
import { millionChapter } from './million.ts'
import { countMove, moveBudgets } from './move-counts.ts'
import { pageWork } from './page-work.ts'
import { rushChapter } from './rush.ts'
import { senderWork } from './sender-work.ts'
import { sweepBudgets } from './sweep-counts.ts'
import { writeBudgets } from './written-budgets.ts'

/**
 * `npm run bench`: the budgets of docs/budgets.md, measured again. Exit 1 when one is missed.
 * `--only WORD` measures the parts whose name holds it, `--write` puts what was measured into
 * docs/budgets.md, `--large` adds a list of 100,000 and `--huge` one of a million, each really
 * sent.
 */
const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})
const sizes = [1000, 10_000, ...(values.large ? [100_000] : []), ...(values.huge ? [1_000_000] : [])]

async function* mailings(): AsyncGenerator<Chapter> {
  const short = { oneReader: await countMailings(1), oneCall: await countMailings(50) }
  const lists: MailingCounts[] = []
  for (const people of sizes) {
    const list = await countMailings(people)
    lists.push(list)
    yield {
      heading: `Mailing ${people.toLocaleString('en')} people, for each of them`,
      lines: mailingBudgets(short, list),
      notes: [`launching, once a campaign: ${list.launch.writeUnits} WCU`],
    }
  }
  const apart = 'A recipient of the list where one costs most, against where one costs least'
  yield { heading: apart, lines: flatness(short.oneCall, lists) }
  yield { heading: 'What AWS takes besides SES, for 100,000 people', lines: costBudgets(lists.at(-1)!) }
}

async function* opening(): AsyncGenerator<Chapter> {
  const { openings, digits } = await countOpenings()
  yield { heading: 'Opening a link from a mail', lines: [...openings.flatMap(openingBudgets), ...digitsBudgets(digits)] }
}

const one = (chapter: () => Promise<Chapter>) =>
  async function* () {
    yield await chapter()
  }
const linesOf = (heading: string, lines: () => Promise<Measured[]>) => one(async () => ({ heading, lines: await lines() }))

const parts: Record<string, () => AsyncGenerator<Chapter>> = {
  bundles: one(bundleBudgets),
  'cold start': one(coldStart),
  'page work': one(pageWork),
  'export memory': one(exportMemory),
  sender: one(senderWork),
  pages: one(pageBytes),
  mails: one(mailBytes),
  opening,
  answering: linesOf('Answering', async () => (await countAnswers()).flatMap(answerBudgets)),
  rush: one(() => rushChapter({ people: 5000, seats: 300, perMunicipality: null, seed: 1 })),
  shares: one(() => rushChapter({ people: 2000, seats: 300, perMunicipality: 8, seed: 2 })),
  mailings,
  moving: linesOf('Moving a meeting of 10,000, two of five registered', async () => moveBudgets(await countMove(10_000))),
  events: linesOf('Taking in what SES tells, for each recipient', () => eventBudgets(1000)),
  sweep: linesOf('A sweep beside campaigns that are over', sweepBudgets),
  console: consoleChapters,
  'at size': linesOf('What staff wait for, with 10,000 people', () => atSizeBudgets(10_000)),
  million: one(millionChapter),
}

const measured: Chapter[] = []
for (const [name, chapters] of Object.entries(parts)) {
  if (!name.includes(values.only)) continue
  for await (const chapter of chapters()) {
    measured.push(chapter)
    console.log(asTable(chapter))
  }
}
if (values.write) writeBudgets(measured)
const missed = measured.flatMap(({ lines }) => lines).filter(line => !isHeld(line)).length
console.log(`\nbench: ${missed === 0 ? 'every budget is held' : `${missed} missed`}`)
process.exitCode = missed === 0 ? 0 : 1
