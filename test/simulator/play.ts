import { invoiceLines } from '../../functions/export/invoice-basis.ts'
import { participants } from '../../functions/export/participants.ts'
import { readAtOneInstant } from '../../functions/export/reading.ts'
import { type Answers, answers } from '../../functions/staff/answers.ts'
import type { Overview } from '../../functions/staff/overview.ts'
import { overview } from '../../functions/staff/overview.ts'
import { startBomber } from './actors/bomber.ts'
import { startCalledIn } from './actors/called-in.ts'
import { startCallerOff } from './actors/caller-off.ts'
import { startCrowd } from './actors/crowd.ts'
import { startEditor } from './actors/editor.ts'
import { startEraser } from './actors/eraser.ts'
import { startLibrarian } from './actors/librarian.ts'
import { startScanner } from './actors/link-scanner.ts'
import { startProvider } from './actors/mailbox-provider.ts'
import { startMerger } from './actors/merger.ts'
import { startMover } from './actors/mover.ts'
import { startNamer } from './actors/namer.ts'
import { startOddities } from './actors/odd-forms.ts'
import { startOffice } from './actors/office-staff.ts'
import { startPauser } from './actors/pauser.ts'
import { startPoison } from './actors/poison.ts'
import { startRecipient } from './actors/recipient.ts'
import { startReconfirmer } from './actors/reconfirmer.ts'
import { startReplier } from './actors/replier.ts'
import { startSeatFreer } from './actors/seat-freer.ts'
import { startSettler } from './actors/settler.ts'
import { startStaff } from './actors/staff.ts'
import { startSweep } from './actors/sweep.ts'
import { startVenueChanger } from './actors/venue-changer.ts'
import { startWordReplier } from './actors/word-replier.ts'
import { type Browser, openBrowser, type Visit } from './browser.ts'
import type { Campaign } from './campaign.ts'
import type { Faults } from './faults.ts'
import { openInbox, type ReadMail } from './inbox.ts'
import { type Office, type OfficeVisit, openSimulatedOffice } from './office.ts'
import type { Mail } from './services/mail-server.ts'
import type { Commit } from './services/table/rows.ts'
import type { Called } from './wire.ts'
import { openWorld, type World } from './world.ts'

/** What everybody who does something in a run has in hand. */
export interface Stage {
  seed: number
  campaign: Campaign
  world: World
  browser: Browser
  office: Office
  /** A situation worth having been in. */
  met(situation: string): void
  /** Nobody answers any more: what is left is for the system alone. */
  over(): boolean
  /** Something an actor does on their own; what goes wrong in it fails the run. */
  does(work: Promise<void>): void
  onMail(listener: (mail: ReadMail) => void): void
}

/** The same people as every place shows them that counts them. */
export interface Shown {
  overview: Overview
  answers: Answers
  exported: { participants: number; charged: { number: number; percent: number }[] }
  /** What the console's page counts; null where nobody of the staff was at it. */
  page: Record<string, number> | null
}

/** All that happened in a run, for the invariants to read. */
export interface Story {
  seed: number
  campaign: Campaign
  world: World
  calls: Called[]
  /** Those that are about this campaign, or none. */
  commits: Commit[]
  allCommits: Commit[]
  visits: Visit[]
  officeVisits: OfficeVisit[]
  mails: ReadMail[]
  /** Of letters staff wrote beside this one. */
  mailsBeside: ReadMail[]
  met: Map<string, number>
  /** When faults stopped and everybody went home. */
  quietFrom: number
  /** What staff are shown when all is done. */
  shown: Shown
  /** How many batches of a mailing the events handed over told of. */
  notifications: string[]
}

const second = 1000
const hour = 3600 * second

/**
 * Plays one seed to its end: weeks of a campaign with everything that goes wrong, then two days in
 * which nothing does any more.
 */
export async function play(seed: number, campaign: Campaign, faults: Faults): Promise<Story> {
  const visits: Visit[] = []
  const met = new Map<string, number>()
  const wrong: unknown[] = []
  const listeners: ((mail: ReadMail) => void)[] = []
  const inbox = openInbox()
  const fates = new Map([...campaign.people, ...campaign.added].map(({ email, fate }) => [email, fate]))
  const world: World = openWorld({
    seed,
    start: campaign.launch,
    faults,
    fateOf: address => fates.get(address) ?? 'arrives',
    arrived: (mail: Mail) => {
      if (isBeside(mail, campaign)) return
      void world.invocations.hold(inbox.read(mail)).then(read => {
        for (const listener of listeners) listener(read)
      })
    },
  })
  const stage: Stage = {
    seed,
    campaign,
    world,
    browser: openBrowser(world, visit => visits.push(visit)),
    office: openSimulatedOffice(world),
    met: situation => met.set(situation, (met.get(situation) ?? 0) + 1),
    over: () => world.agenda.now() >= Date.parse(campaign.over),
    does: work => void work.catch(error => wrong.push(error)),
    onMail: listener => listeners.push(listener),
  }
  startStaff(stage)
  startRecipient(stage)
  startScanner(stage)
  startProvider(stage)
  startReplier(stage)
  startOddities(stage)
  startNamer(stage)
  startPauser(stage)
  startBomber(stage)
  startPoison(stage)
  startMover(stage)
  startVenueChanger(stage)
  startMerger(stage)
  startCallerOff(stage)
  startReconfirmer(stage)
  startEraser(stage)
  startSeatFreer(stage)
  startWordReplier(stage)
  startSettler(stage)
  startOffice(stage)
  startCalledIn(stage)
  startEditor(stage)
  startCrowd(stage)
  startLibrarian(stage)
  startSweep(stage)

  await world.until(Date.parse(campaign.over))
  faults.stop()
  const quietFrom = world.agenda.now()
  await world.until(quietFrom + 48 * hour)
  // What came due in the last hours is still to be started, done and closed.
  for (let round = 1; round <= 3; round++) {
    stage.does(world.doors.sweep({}, 'one of the last').then(() => undefined))
    await world.until(quietFrom + 48 * hour + round * (hour / 2))
  }
  // And what came due on the last stroke is still to be mailed.
  await world.until(quietFrom + 50 * hour)
  const shown = { ...(await whatIsShown(world, campaign)), page: await whatThePageCounts(stage) }
  if (wrong.length > 0) throw wrong[0]
  const allMails = await Promise.all(world.mailServer.mails.map(inbox.read))
  return {
    seed,
    campaign,
    world,
    calls: world.calls,
    shown,
    commits: world.table.commits.map(commit => ownPart(commit, campaign)).filter(({ changes }) => changes.length > 0),
    allCommits: world.table.commits,
    visits,
    officeVisits: stage.office.visits,
    mails: allMails.filter(mail => !isBeside(mail, campaign)),
    mailsBeside: allMails.filter(mail => isBeside(mail, campaign)),
    met,
    quietFrom,
    notifications: world.notifications,
  }
}

const isBeside = ({ tags }: Pick<Mail, 'tags'>, { letter }: Campaign): boolean => tags.campaign !== undefined && tags.campaign !== letter.id
const isOf = (pk: string, { letter: { id } }: Campaign): boolean => !pk.startsWith('C#') || pk === `C#${id}` || pk.startsWith(`C#${id}#`)

const ownPart = (commit: Commit, campaign: Campaign): Commit => ({
  ...commit,
  changes: commit.changes.filter(({ pk }) => isOf(pk, campaign)),
})

/** The same page as staff had open all the time. */
async function whatThePageCounts({ office, world, campaign }: Stage): Promise<Shown['page']> {
  if (office.visits.length === 0) return null
  let page: string | null = null
  const looking = office
    .colleague('bodil', () => 'viewer')('GET', `/c/${campaign.letter.id}`)
    .then(answer => {
      page = answer?.body ?? ''
    })
  while (page === null) await world.until(world.agenda.now() + second)
  await looking
  const counts = String(page).matchAll(/<dd data-count="(\w+)"><a[^>]*>(\d+)/g)
  return Object.fromEntries([...counts].map(([, name = '', count = '']) => [name, Number(count)]))
}

/** The world stands still as soon as staff have looked: what is true is what was true then. */
async function whatIsShown(world: World, { letter: { id } }: Campaign): Promise<Omit<Shown, 'page'>> {
  let isLooking = true
  const looking = world.invocations
    .invoke('staff', 'looks at it all', hour, async () => {
      const platform = world.platform()
      const reading = await readAtOneInstant(platform, id)
      if (reading === undefined || reading === 'busy') throw new Error('nothing could be exported of a campaign at rest')
      return {
        overview: (await overview(platform, id))!,
        answers: (await answers(platform, id))!,
        exported: {
          participants: participants(reading).rows.length,
          charged: invoiceLines(reading).map(({ agreed, percent }) => ({ number: agreed.number, percent })),
        },
      }
    })
    .finally(() => {
      isLooking = false
    })
  while (isLooking) await world.until(world.agenda.now() + second)
  const ended = await looking
  if (ended.how !== 'answered') throw new Error('staff could not look at a campaign at rest', { cause: ended })
  return ended.answer
}
