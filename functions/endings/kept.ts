import { listStaff } from '../access/store.ts'
import { optOutKeys } from '../audience/opt-outs.ts'
import { knownOutOfReach } from '../audience/out-of-reach.ts'
import { loadAgreementsOf } from '../billing/store.ts'
import type { Platform } from '../platform/platform.ts'
import { localDate } from '../schedule/local-time.ts'
import { invoicesEnd, lastDayOf, monthsEnd, ordinaryEnds } from './clocks.ts'
import { percentOf } from './forget-in.ts'
import type { PlanHouse } from './plan.ts'
import type { Somebody } from './somebody.ts'

/**
 * Something of a forgotten person that has to stay: why, and until which day. Null: no day is set.
 */
export interface Kept {
  what: string
  why: string
  until: string | null
}

type House = PlanHouse & Pick<Platform, 'clock' | 'addressKey'>

/** Of one campaign, in Danish, for staff to tell the person. */
export const keptIn = async (house: House, address: string, of: Somebody): Promise<Kept[]> => [
  ...(await invoices(house, of)),
  ...inLetter(house, address, of),
]

/** Of no one campaign. */
export const keptOutside = async (house: House, address: string): Promise<Kept[]> =>
  (await Promise.all([optOut(house, address), bounced(house, address), staff(house, address)])).flat()

async function invoices(house: House, { campaign, letter, person }: Somebody): Promise<Kept[]> {
  if (!letter) return []
  const orders = await loadAgreementsOf(house, campaign.id, person.number)
  const charged = orders.filter(agreed => percentOf(person, agreed, letter, house.clock.now()) > 0)
  const until = localDate(invoicesEnd(lastDayOf(letter), house.controller))
  const why = `Grundlaget for regningen for »${letter.title}« skal gemmes efter bogføringsloven. Der står en ordre uden navn på deltageren, og hvem der betaler.`
  return charged.map(() => ({ what: 'invoice', why, until }))
}

function inLetter(house: House, address: string, { letter }: Somebody): Kept[] {
  if (!letter) return []
  const named = [letter.sender.address, ...(letter.contact === 'none' ? [] : [letter.contact.address]), ...letter.staff]
  if (!named.some(written => written.toLowerCase() === address)) return []
  const until = localDate(ordinaryEnds(letter, house.controller, house.closeAfterDays))
  return [{ what: 'letter', why: `Adressen står i brevet »${letter.title}« som afsender, kontaktperson eller sekretariat.`, until }]
}

async function optOut(house: House, address: string): Promise<Kept[]> {
  const rows = await house.table.getAll(await optOutKeys(house, address), { consistent: true })
  const why = 'Personen har frabedt sig mails. Et fingeraftryk af adressen bliver stående, så vi ikke kommer til at invitere igen.'
  return rows.some(Boolean) ? [{ what: 'optOut', why, until: null }] : []
}

async function bounced(house: House, address: string): Promise<Kept[]> {
  const known = (await knownOutOfReach(house))(address)
  if (!known) return []
  const why =
    'Mails til adressen kom ikke frem eller blev meldt som uønskede. Et fingeraftryk af adressen bliver stående, så den næste liste siger det.'
  return [{ what: 'outOfReach', why, until: localDate(monthsEnd(known.since, house.controller.bounceMonths)) }]
}

async function staff(house: House, address: string): Promise<Kept[]> {
  const member = (await listStaff(house)).find(({ email }) => email.toLowerCase() === address)
  if (!member) return []
  const why = 'Personen har selv en adgang til konsollen. Den slettes, når den ikke har været brugt længe.'
  return [{ what: 'staff', why, until: localDate(monthsEnd(member.lastSeen, house.controller.staffMonths)) }]
}
