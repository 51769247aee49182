import { findByAddress, intoBook } from '../audience/address-book.ts'
import { wantsNoMail } from '../audience/opt-outs.ts'
import type { Person, PersonRow } from '../audience/person.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson, personItem, personKey } from '../audience/store.ts'
import { oneMore } from '../audience/tally.ts'
import { usualPerson } from '../audience/usual-person.ts'
import { campaignKey } from '../campaign/store.ts'
import type { Opened } from '../invitation/open-link.ts'
import { journal } from '../journal/journal.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { absent, all, any, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { expiresAt, hour, type Instant, later } from '../values/instant.ts'
import type { Colleague } from './wish.ts'

/**
 * Who may be named on a link (rate limit, abuse): naming has somebody mailed who may never have
 * heard of us. Those named count against the person or mailbox who was invited, however long the
 * chain of colleagues who named one another, and against the campaign's hour.
 */
export type NamingHouse = Pick<Platform, 'table' | 'clock' | 'addressKey'>

/** People nobody invited, whom a campaign mails in an hour. Then staff are told and decide. */
export const mostStrangersAnHour = 200

/** A shared address may name a whole committee. */
export const mostOfAMailbox = 50

/** A letter that wants no colleagues may still have a seat pass through a few hands. */
export const mostHands = 3

/**
 * `wantsNoMail`: they asked for none, or cannot be reached, and nobody else has them mailed.
 * `ownAnswer`: there is an answer of theirs, and nobody else changes that. `isNamer`, `isMailbox`:
 * the address is the namer's own, or that of several. `tooMany`: the link has named as many as it
 * may. `manyNow`: so many have been named this hour that staff look first.
 */
export type NotNamed = 'wantsNoMail' | 'ownAnswer' | 'isNamer' | 'isMailbox' | 'tooMany' | 'manyNow'

export const mostNamed = (letter: Pick<Opened['letter'], 'colleagues'>, root: Pick<Person, 'kind'>): number =>
  root.kind === 'mailbox' ? Math.max(mostOfAMailbox, letter.colleagues) : letter.colleagues

/** Whom an address means, before anything is written: somebody of the campaign, or nobody yet. */
export async function whomItMeans(
  house: NamingHouse,
  { campaign, person: namer, letter }: Opened,
  colleague: Colleague,
): Promise<Person | NotNamed> {
  const { field: _, ...said } = colleague
  const [known, optedOut] = await Promise.all([
    findByAddress(house, campaign.id, campaign.bookRows, colleague.email),
    wantsNoMail(house, colleague.email),
  ])
  const person: Person = (known && asOfLetter(known, letter)) ?? {
    ...usualPerson(),
    ...said,
    number: nobodyYet,
    registeredBy: namer.number,
  }
  if (optedOut || person.suppression !== null) return 'wantsNoMail'
  return person.kind === 'mailbox' ? 'isMailbox' : person
}

const nobodyYet = 0 as PersonNumber

/**
 * Counts somebody against the link, and makes them a person with a number of their own if nobody
 * has their address. Both are one write with a condition, so however many forms come at once no
 * link names more than it may; what cannot be is known before a number is drawn.
 */
export async function nameOnLink(
  house: NamingHouse,
  opened: Opened,
  meant: Person,
  most: (root: Pick<Person, 'kind'>) => number,
  actor = `person:${opened.person.number}`,
): Promise<Person | NotNamed> {
  const { campaign, person: namer, letter } = opened
  const root = await rootOf(house, campaign.id, namer)
  const isNew = meant.number === nobodyYet
  if (!root) return !isNew && meant.answer.status !== 'noAnswer' ? meant : 'tooMany'
  const counts = (number: PersonNumber) => countedOn(campaign.id, namer, root, number, most(root))
  if (!isNew && (meant.answer.status !== 'noAnswer' || meant.number === namer.number || root.brought?.has(meant.number))) return meant
  if ((root.brought?.size ?? 0) >= most(root)) return 'tooMany'
  if (!isNew) return (await house.table.commit(counts(meant.number))).done ? meant : 'tooMany'
  const now = house.clock.now()
  const number = (await house.table.next(campaignKey(campaign.id), 'highest')) as PersonNumber
  const person: Person = { ...meant, number, root: root.number }
  const counted = counts(number)
  const written = await house.table.commit([
    ...counted,
    strangerThisHour(campaign.id, now),
    { put: personItem(campaign.id, person), if: absent('pk') },
    oneMore(campaign.id, number),
    await intoBook(house, campaign.id, person.email, number),
    journal(campaign.id, { at: now, actor, what: 'named', number }, 'named'),
  ])
  if (written.done) return person
  if (written.refused < counted.length) return 'tooMany'
  if (written.refused === counted.length) return tellStaff(house, letter, now)
  // Somebody else was given the address in the same moment: the other one's row stands.
  const theirs = await findByAddress(house, campaign.id, campaign.bookRows, person.email)
  return theirs ? nameOnLink(house, opened, asOfLetter(theirs, letter), most, actor) : 'tooMany'
}

/**
 * The one who was invited, at the beginning of the chain. Undefined where they have been forgotten,
 * and how many they have named with them: then their chain names nobody more.
 */
async function rootOf(house: NamingHouse, campaign: CampaignId, namer: Person | PersonRow): Promise<Person | PersonRow | undefined> {
  const number = namer.root ?? namer.registeredBy
  if (number === null || number === namer.number) return namer
  const next = await loadPerson(house, campaign, number)
  return next && rootOf(house, campaign, next)
}

/**
 * Whoever named them is shown them; the root is asked whether there is room. Neither is made anew
 * who was forgotten meanwhile.
 */
const countedOn = (
  campaign: CampaignId,
  namer: Pick<Person, 'number'>,
  root: Pick<Person, 'number'>,
  number: PersonNumber,
  most: number,
): Change[] => {
  const brought = new Set([number])
  const hasRoom = all(present('pk'), any(absent('brought'), { sizeOf: 'brought', below: most }, { set: 'brought', contains: number }))
  return [
    { update: personKey(campaign, root.number), add: { brought }, if: hasRoom },
    ...(root.number === namer.number ? [] : [{ update: personKey(campaign, namer.number), add: { brought }, if: present('pk') }]),
  ]
}

const strangerThisHour = (campaign: CampaignId, now: Instant): Change => ({
  update: { pk: `C#${campaign}`, sk: `strangers#${now.slice(0, 13)}` },
  add: { named: 1 },
  set: { form: 1, expires: expiresAt(later(now, 24 * hour)) },
  if: any(absent('named'), { attribute: 'named', below: mostStrangersAnHour }),
})

/** Once an hour: the same cause finds its row there. */
async function tellStaff({ table }: NamingHouse, letter: Opened['letter'], now: Instant): Promise<'manyNow'> {
  await table.write(staffNotice(letter, `manyNamed#${now.slice(0, 13)}`, { what: 'manyNamed', named: mostStrangersAnHour }, now))
  return 'manyNow'
}
