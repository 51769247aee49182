import * as v from 'valibot'
import { normaliseAddress } from '../../audience/address.ts'
import { asCounted } from '../../audience/reconfirm.ts'
import { loadCampaign } from '../../campaign/store.ts'
import { type Somebody, somebody } from '../../endings/somebody.ts'
import { sessionOf } from '../../letter/frozen-letter.ts'
import { act, refusal, type StaffHouse, unknownCampaign, unknownPerson } from '../act.ts'
import { findPerson } from '../find-person.ts'
import { campaign, person } from '../order.ts'

type House = Pick<StaffHouse, 'table' | 'clock' | 'eraser'>

const address = v.pipe(v.string(), v.minLength(1), v.maxLength(320))

/**
 * Forgets a person by their address (GDPR art. 17). Not confirmed it only tells what would be done.
 * An address nobody has is answered like any other.
 */
export const forget = act({
  least: 'admin',
  mails: 'one',
  shape: v.strictObject({ address, confirmed: v.optional(v.boolean(), false) }),
  async does(house: House, order, by) {
    const read = normaliseAddress(order.address)
    if (!read.ok)
      return refusal('adressen', 'NO-ADDRESS', 'Det er ikke en mailadresse. Skriv den, som den står på listen: navn@kommune.dk.')
    return forgetting(house, { address: read.address, confirmed: order.confirmed, by })
  },
})

/** The same of somebody in a campaign, as their page in the console has them. */
export const forgetPerson = act({
  least: 'admin',
  mails: 'one',
  shape: v.strictObject({ campaign, person, dryRun: v.optional(v.boolean(), false) }),
  async does(house: House, order, by) {
    const campaign = await loadCampaign(house, order.campaign)
    if (!campaign) return unknownCampaign(order.campaign)
    const found = await findPerson(house, campaign, order.person)
    return found ? forgetting(house, { address: found.email, confirmed: !order.dryRun, by }) : unknownPerson(order.person)
  },
})

async function forgetting(house: House, { address, confirmed, by }: { address: string; confirmed: boolean; by: string }) {
  // Once they are forgotten nobody can say any more what it meant; a look may go beside.
  const [says, answer] = confirmed
    ? [await meaning(house, address), await house.eraser.ask({ order: 'forget', address, by })]
    : await Promise.all([meaning(house, address), house.eraser.ask({ order: 'wouldForget', address })])
  if (answer.outcome === 'importOpen')
    return refusal('listen', 'IMPORT-OPEN', 'En liste er ved at blive læst ind. Intet er slettet. Prøv igen om lidt.')
  if (answer.outcome !== 'forgotten') throw new Error('the door retention answered something else than it was asked')
  return { outcome: confirmed ? ('forgotten' as const) : ('shown' as const), ...answer.forgotten, says }
}

const meaning = async (house: House, address: string): Promise<string[]> =>
  (await somebody(house, address)).flatMap(of => whatItMeans(of, house.clock.now()))

/** A sentence for staff about a seat that somebody loses with it. */
function whatItMeans({ letter, person }: Somebody, now: string): string[] {
  const { answer } = asCounted(person, letter)
  const session = letter && 'session' in answer ? sessionOf(letter, answer.session) : undefined
  if (!letter || !session || session.ends <= now) return []
  const when = `${session.date.long} ${session.time}`
  switch (answer.status) {
    case 'registered':
      return [`Personen har en plads til »${letter.title}« ${when}. Pladsen bliver givet fri, og den næste på ventelisten får den tilbudt.`]
    case 'waitlisted':
      return [`Personen står på venteliste til »${letter.title}« ${when} og mister sin plads i køen.`]
    case 'pendingApproval':
      return [`Personen afventer jeres svar til »${letter.title}« ${when}. Det falder væk.`]
    default:
      return []
  }
}
