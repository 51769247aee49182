import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocuments } from '../cli/campaign-documents.ts'
import { readRecipients } from '../functions/audience/recipients-file.ts'
import { loadPersons } from '../functions/audience/store.ts'
import { loadCampaign } from '../functions/campaign/store.ts'
import type { DocumentFile } from '../functions/documents/findings.ts'
import type { Letter } from '../functions/letter/letter.ts'
import { addDocument, type DocumentAdded, type DocumentOrder } from '../functions/staff/add-document.ts'
import { answers } from '../functions/staff/answers.ts'
import { type Applied, apply } from '../functions/staff/apply.ts'
import { type CallOffOrder, callOff } from '../functions/staff/call-off.ts'
import { approve, refuse } from '../functions/staff/decide-pending.ts'
import { type Imported, importRecipients } from '../functions/staff/import-recipients.ts'
import { type AddedLaunched, launchAdded } from '../functions/staff/launch-added.ts'
import { type Launched, launchLetter } from '../functions/staff/launch-letter.ts'
import { type MoveOrder, move } from '../functions/staff/move.ts'
import { overview } from '../functions/staff/overview.ts'
import { documentsOf } from '../functions/staff/read-campaign.ts'
import { type Reminded, remind } from '../functions/staff/remind.ts'
import { type SendOrder, type Sent, send } from '../functions/staff/send.ts'
import { type VenueOrder, venue } from '../functions/staff/venue.ts'
import type { CampaignId } from '../functions/values/ids.ts'
import { type Instant, instant } from '../functions/values/instant.ts'
import { parseLetter } from '../functions/writing/parse.ts'
import { type HouseWishes, openHouse } from '../local/house.ts'
import type { OutboxMail } from '../local/ses/mail-json.ts'
import { settleAndSweep, turnTo } from '../local/turn.ts'
import { type Answer, visit } from './visit.ts'

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>

/**
 * The whole house with words for what people do in it. Every test has one of its own and the clock
 * in hand.
 */
export async function openTestHouse(wishes: HouseWishes = {}) {
  const house = await openHouse(wishes)
  const { platform } = house
  const mails = async (filter: { to?: string; mailing?: string; campaign?: string } = {}): Promise<OutboxMail[]> => {
    await house.settle()
    return house.ses.outbox.list(filter)
  }

  return {
    house,
    mails,
    async [Symbol.asyncDispose]() {
      await house.close()
    },

    /** Takes in and launches; the invitations are out when it returns. */
    async launches(campaign: TestCampaign): Promise<Launched> {
      const { letter, recipients, documents = [] } = campaign
      const file = readRecipients(new TextEncoder().encode(recipients))
      const order = { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:test' }
      const { report } = await importRecipients(platform, order)
      const launched = await launchLetter(platform, { letter, confirmed: report.total, documents, by: 'staff:test' })
      await settleAndSweep(house)
      return launched
    },

    /** Takes a list into a campaign; `dryRun` only says what would happen. */
    async imports({ letter, recipients }: TestCampaign, { dryRun = false }: { dryRun?: boolean } = {}): Promise<Imported> {
      const file = readRecipients(new TextEncoder().encode(recipients))
      const imported = await importRecipients(platform, {
        campaign: letter.id,
        title: letter.title,
        file,
        commit: !dryRun,
        by: 'staff:test',
      })
      await settleAndSweep(house)
      return imported
    },

    /**
     * Invites those added since the launch; their invitations are out when it returns, unless they
     * go out later.
     */
    async invitesAdded(campaign: CampaignId, confirmed: number, at?: string): Promise<AddedLaunched> {
      const launched = await launchAdded(platform, { campaign, confirmed, by: 'staff:test', ...(at && { at: instant(at) }) })
      await settleAndSweep(house)
      return launched
    },

    /**
     * Staff put an edited letter in force, or only look; what follows has happened when it returns.
     */
    async applies(letter: Letter, confirmed: number | null = 0): Promise<Applied> {
      const applied = await apply(platform, { letter, confirmed, by: 'staff:test' })
      await settleAndSweep(house)
      return applied
    },

    /** Staff move the meeting, or only look; the mails are out when it returns. */
    async moves(letter: Letter, confirmed: number | null = null, how: Partial<Pick<MoveOrder, 'declined'>> = {}) {
      const moved = await move(platform, { letter, declined: false, ...how, confirmed, by: 'staff:test' })
      await settleAndSweep(house)
      return moved
    },

    /** Staff change a venue or merge two sessions, or only look. */
    async changesVenue(
      letter: Letter,
      confirmed: number | null = null,
      how: Partial<Pick<VenueOrder, 'because' | 'releaseUntil' | 'into'>> = {},
    ) {
      const changed = await venue(platform, { letter, because: null, releaseUntil: null, into: null, ...how, confirmed, by: 'staff:test' })
      await settleAndSweep(house)
      return changed
    },

    /** Staff call a meeting or a session off, or only look. */
    async callsOff(campaign: CampaignId, confirmed: number | null = null, how: Partial<Pick<CallOffOrder, 'session' | 'text'>> = {}) {
      const called = await callOff(platform, { campaign, session: null, text: null, ...how, confirmed, by: 'staff:test' })
      await settleAndSweep(house)
      return called
    },

    /** Staff remind those who have not answered; the mails are out when it returns. */
    async reminds(campaign: CampaignId, how: { dryRun?: boolean; confirmed?: number } = {}): Promise<Reminded> {
      const { dryRun = false, confirmed = null } = how
      const reminded = await remind(platform, { campaign, dryRun, confirmed, by: 'staff:test' })
      await settleAndSweep(house)
      return reminded
    },

    /** Staff write to people; the mails are out when it returns, unless they only looked. */
    async sends(campaign: CampaignId, to: SendOrder['to'], text: string, confirmed: number | null = null): Promise<Sent> {
      const sent = await send(platform, { campaign, to, text, confirmed, by: 'staff:test' })
      await settleAndSweep(house)
      return sent
    },

    async turnsTo(at: string) {
      const turned = await turnTo(house, instant(at))
      if (turned.outcome === 'backwards') throw new Error('the clock was turned back')
      return turned
    },

    overview: async (id: CampaignId) => {
      await house.settle()
      return (await overview(platform, id))!
    },

    answers: async (id: CampaignId) => {
      await house.settle()
      return (await answers(platform, id))!
    },

    /** Staff add a file to a campaign that runs; what follows has come to rest when it returns. */
    async addsDocument(order: Omit<DocumentOrder, 'by'>): Promise<DocumentAdded> {
      const added = await addDocument(platform, { ...order, by: 'staff:test' })
      await settleAndSweep(house)
      return added
    },

    /** Staff say yes or no to somebody who awaits their decision. */
    async decides(what: 'approve' | 'refuse', id: CampaignId, address: string) {
      const campaign = (await loadCampaign(platform, id))!
      const person = (await loadPersons(platform, id, 1, campaign.highest)).find(({ email }) => email === address)
      if (!person) throw new Error(`nobody has the address ${address}`)
      return (what === 'approve' ? approve : refuse)(platform, id, person.number, 'staff:test')
    },

    /** Follows a mail's link of a kind, with a form or without. */
    visits: (mail: OutboxMail, kind: 'i' | 'd' | 'u', fields?: Record<string, string>): Promise<Answer> =>
      visit(house.doors.site, fields ? 'POST' : 'GET', mail.text!.match(new RegExp(`/${kind}/[\\w-]+`))![0], fields),

    /** Somebody who got a mail and follows its links. */
    guest: (address: string) => guest(house.doors.site, address, mails),
  }
}

function guest(
  site: Parameters<typeof visit>[0],
  address: string,
  mails: (filter: { to: string; mailing?: string }) => Promise<OutboxMail[]>,
) {
  const pathIn = async (mailing: string | undefined, kind: 'i' | 'd' | 'u') => {
    const found = (await mails({ to: address, ...(mailing && { mailing }) })).map(
      mail => mail.text?.match(new RegExp(`/${kind}/[\\w-]+`))?.[0],
    )
    const path = found.findLast(Boolean)
    if (!path) throw new Error(`${address} has no mail with a link to /${kind}/`)
    return path
  }
  let invitation: Promise<string> | undefined
  const invited = () => (invitation ??= pathIn('invitation', 'i'))
  return {
    path: invited,
    ownPath: () => pathIn('confirmation', 'd'),
    optOutPath: () => pathIn('invitation', 'u'),
    opens: async (query = ''): Promise<Answer> => visit(site, 'GET', (await invited()) + query),
    posts: async (fields: Record<string, string>): Promise<Answer> => visit(site, 'POST', await invited(), fields),
    registers: async (more: Record<string, string> = {}): Promise<Answer> =>
      visit(site, 'POST', await invited(), { action: 'register', who: 'me', ...more }),
    declines: async (): Promise<Answer> => visit(site, 'POST', await invited(), { action: 'decline' }),
    cancels: async (): Promise<Answer> => visit(site, 'POST', await invited(), { action: 'cancel' }),
  }
}

export interface TestCampaign {
  letter: Letter
  recipients: string
  documents?: DocumentFile[]
}

const example = (name: string, file: string) => readFileSync(new URL(`../examples/${name}/${file}`, import.meta.url), 'utf8')

/** A letter from its text; a test's letter has no problems. */
export function letterFrom(text: string, id: string): Letter {
  const { letter, problems } = parseLetter(text, id, { sender: { name: 'Sekretariatet', address: 'sekretariatet@indbyd.example' } })
  if (!letter) throw new Error(problems.map(problem => `${problem.at}: ${problem.says}`).join('\n'))
  return letter
}

/**
 * The KKR letter of 4 May 2026, to the forty of its own list or to as many as a test wants:
 * `p1@kommune.example`, …
 */
export function letter002({ people }: { people?: number } = {}): TestCampaign {
  const id = '002-kkr-hovedstaden-2026'
  return {
    letter: letterFrom(example(id, 'letter.md'), id),
    recipients: people === undefined ? example(id, 'recipients.csv') : peopleCsv(people),
  }
}

/** An example as it lies in its folder. */
export function exampleCampaign(id: string): TestCampaign {
  const letter = letterFrom(example(id, 'letter.md'), id)
  const documents = documentsOf(letter, readDocuments(fileURLToPath(new URL(`../examples/${id}`, import.meta.url)), letter))
  return { letter, recipients: example(id, 'recipients.csv'), documents }
}

export const peopleCsv = (count: number): string =>
  [
    'email;navn;kommune;rolle;udvalg;type',
    ...Array.from(
      { length: count },
      (_, index) => `p${index + 1}@kommune.example;Person Nr${index + 1};Furesø;udvalgsmedlem;Socialudvalget;person`,
    ),
  ].join('\n')

export const at = (text: string): Instant => instant(text)
