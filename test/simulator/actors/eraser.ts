import { unmarshall } from '@aws-sdk/util-dynamodb'
import { isStillToBeHeld } from '../../../functions/endings/erase-early.ts'
import type { EraseAnswer, EraseOrder } from '../../../functions/endings/order.ts'
import { archiveOf } from '../../../functions/export/archive.ts'
import { openRetention } from '../../../functions/retention.ts'
import { instant, later } from '../../../functions/values/instant.ts'
import { hiddenFields, sessionsOf } from '../browser.ts'
import { type Chance, chance } from '../chance.ts'
import { linkIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'
import { visitor } from './visitor.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** What few are for long, and most hangs on: whoever is told of it is forgotten more often. */
const aimed: Readonly<Record<string, number>> = { pending: 0.75, offer: 0.4 }

/**
 * Retention in the middle of it all: its nights, people who want to be forgotten whatever state
 * they are in, also just as they answer or are mailed, a door that dies half-way, and somebody who
 * would erase a meeting that is still to come.
 */
export function startEraser(stage: Stage): void {
  const draw = chance(stage.seed, 'eraser')
  if (draw.often(0.5)) return
  const often = draw.pick([0.01, 0.03, 0.08])
  stage.onMail(mail => {
    const own = chance(stage.seed, 'eraser', mail.to, mail.tags.mailing ?? '', mail.at)
    if (mail.to.includes('@sekretariat.') || mail.tags.number === '0' || !own.often(aimed[mail.tags.mailing ?? ''] ?? often)) return
    stage.does(forgets(stage, mail, own))
  })
  stage.does(nights(stage, draw))
  if (draw.often(0.5)) stage.does(wouldErase(stage, draw))
}

/** Night after night, also when everybody else has gone home: what was begun is finished then. */
async function nights({ world, over, met }: Stage, draw: Chance): Promise<never> {
  for (;;) {
    await world.agenda.sleep(draw.between(10, 20) * hour + draw.between(0, 3600) * second)
    if (draw.often(0.1)) await world.invocations.invoke('retention', 'a night cut short', draw.between(2, 300), round(world))
    const ended = await world.doors.retention({}, 'a night')
    if (ended.how === 'answered' && !over()) met('a night erased in the middle of it')
  }
}

const round = (world: Stage['world']) => () => openRetention(world.platform())({})

async function forgets(stage: Stage, mail: ReadMail, draw: Chance): Promise<void> {
  const { world, over, met, campaign } = stage
  const isAimed = (mail.tags.mailing ?? '') in aimed
  const when = draw.weighed({ soon: isAimed ? 18 : 2, answering: 3, mailing: 2, later: 3 })
  if (when === 'soon') await world.agenda.sleep(draw.between(0, 2000))
  if (when === 'later') await world.agenda.sleep(draw.between(1, 200) * hour)
  if (when === 'mailing') await untilNextMailing(stage, draw)
  if (when === 'answering') await world.agenda.sleep(draw.between(1, 2000) * minute)
  if (over()) return
  if (when === 'answering') stage.does(answers(stage, mail, draw))
  if (when === 'mailing') met('somebody was forgotten as they were mailed')
  if (draw.often(0.3)) await takeArchive(stage)
  await world.agenda.sleep(draw.between(0, 300))
  await insists(stage, { order: 'forget', address: mail.to, by: 'staff:e' }, draw)
  if (draw.often(0.3)) await takeArchive(stage)
  // Whoever was told twice asks twice: the second time there is nobody.
  if (draw.often(0.1)) await world.doors.retention({ order: 'forget', address: mail.to, by: 'staff:e' }, `once more ${campaign.letter.id}`)
}

/** Asked until it is done; now and then it dies on the way and the next night has to finish it. */
async function insists({ world, met }: Stage, order: EraseOrder, draw: Chance): Promise<void> {
  if (draw.often(0.25)) {
    const cut = await world.invocations.invoke('retention', 'forget, cut short', draw.between(5, 400), () =>
      openRetention(world.platform())(order),
    )
    if (cut.how === 'died') met('an erasing was interrupted')
    if (cut.how === 'died' && draw.often(0.5)) return
  }
  for (let attempt = 1; attempt <= 10; attempt++) {
    const ended = await world.doors.retention(order, 'forget')
    // Nobody is forgotten while a list is taken in that may have them on it.
    if (ended.how === 'answered' && (ended.answer as EraseAnswer).outcome !== 'importOpen') return
    await world.agenda.sleep(draw.between(5, 300) * second)
  }
}

async function untilNextMailing({ world }: Stage, draw: Chance): Promise<void> {
  const now = world.agenda.now()
  const due = world.table
    .everyRow()
    .flatMap(row => (String(row.sk?.S).startsWith('step#') && row.state?.S === 'planned' ? [Date.parse(String(row.at?.S))] : []))
    .filter(at => at > now)
  if (due.length > 0) await world.agenda.sleep(Math.min(...due) - now + draw.between(-500, 4000))
}

async function answers(stage: Stage, mail: ReadMail, draw: Chance): Promise<void> {
  const path = linkIn(mail, 'i') ?? linkIn(mail, 'd')
  if (path === undefined) return
  const me = visitor(stage, mail.to)
  const page = await me.opens(path)
  if (page === null) return
  const [session = 's1'] = sessionsOf(page.body)
  const wish = draw.pick<Record<string, string>>([
    { action: 'register', who: 'me', session, consent: 'yes', reference: 'R-1' },
    { action: 'cancel', reason: 'syg' },
  ])
  await me.presses(path, { ...hiddenFields(page.body), ...wish })
  stage.met('somebody was forgotten as they answered')
}

/** For the case system, before anybody is gone. */
async function takeArchive({ world, campaign, met }: Stage): Promise<void> {
  const from = world.agenda.now()
  const ended = await world.invocations.invoke('staff', 'takes the archive', 5 * minute, () =>
    archiveOf(world.platform(), campaign.letter.id),
  )
  if (ended.how !== 'answered' || ended.answer.outcome !== 'archived') return
  const text = ended.answer.archive.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n')
  world.archives.push({ from, text })
  met('an archive was taken before somebody was forgotten')
}

/** An admin who has mistaken the meeting: it is still to be held, so nothing is erased. */
async function wouldErase(stage: Stage, draw: Chance): Promise<void> {
  const { world, campaign, over, met } = stage
  await world.agenda.sleep(draw.between(2, 300) * hour)
  // One that has been called off or held may go before its clock.
  if (over() || !isAheadFor(stage, hour)) return
  await world.doors.retention({ order: 'erase', campaign: campaign.letter.id, by: 'staff:e' }, 'a meeting ahead')
  met('a meeting ahead was to be erased')
}

/** By the rule of the product, on the letter in force: it may be held long before it is closed. */
function isAheadFor({ world, campaign: { letter } }: Stage, howLong: number): boolean {
  const rowOf = (sk: string) => world.table.all(`C#${letter.id}`).find(row => row.sk?.S === sk)
  const [running, inForce] = [rowOf('campaign'), rowOf('letter')].map(row => row && unmarshall(row as never))
  const then = later(instant(new Date(world.agenda.now()).toISOString()), howLong)
  return running !== undefined && isStillToBeHeld({ id: letter.id, state: running.state }, inForce?.letter, then)
}
