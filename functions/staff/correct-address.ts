import { findByAddress, intoBook, outOfBook } from '../audience/address-book.ts'
import { type PersonRow, stopsAllMail } from '../audience/person.ts'
import { asRead, personKey } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import { linkSentAgain } from '../invitation/link-request.ts'
import { journal } from '../journal/journal.ts'
import { all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { broughtAfterwards } from './passed-by.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random'>
type About = { campaign: Campaign; person: PersonRow; by: string }

export type AddressCorrected = 'corrected' | 'alreadySo' | 'taken' | 'changedMeanwhile'

/**
 * How often a book may be changed by others while somebody's address in it is. Each time it may be
 * that one of them was given this very address.
 */
const attempts = 10

/**
 * Gives a person another address and sends their link there, and what passed them by while they
 * could not be reached. Links mailed to the old one may have reached a stranger, so they stop
 * working; that the old one bounced says nothing of the new. The old one leads to nobody: it may be
 * another's, whom somebody names.
 * @param email normalised
 */
export async function correctAddress(house: House, { campaign, person, by }: About, email: string): Promise<AddressCorrected> {
  if (person.email === email) return 'alreadySo'
  const now = house.clock.now()
  const { number, generation, suppression } = person
  const brings = await broughtAfterwards(house, { campaign, person })
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const holder = await findByAddress(house, campaign.id, campaign.bookRows, email)
    if (holder) return holder.number === number ? 'alreadySo' : 'taken'
    const book = await outOfBook(house, campaign.id, new Set([number]))
    const entry = await intoBook(house, campaign.id, email, number)
    const written = await house.table.commit([
      {
        update: personKey(campaign.id, number),
        set: { email, generation: generation + 1, ...brings?.set },
        ...(suppression && stopsAllMail(suppression) && { remove: ['suppression'] }),
        if: brings ? all(is('email', person.email), asRead(person)) : is('email', person.email),
      },
      entry,
      // A transaction changes a row once: theirs may stand there from before.
      ...book.filter(change => !('erase' in change && change.erase.sk === entry.put.sk)),
      linkSentAgain(email, now),
      ...(brings?.receipt ?? []),
      journal(campaign.id, { at: now, actor: by, what: 'addressCorrected', number }, house.random.id()),
    ])
    if (written.done) return 'corrected'
    if (written.refused === 0) break
  }
  return 'changedMeanwhile'
}

/** Mails somebody their link once more, to the address they have. */
export async function sendLinkAgain(house: House, { campaign, person, by }: About): Promise<void> {
  const now = house.clock.now()
  await house.table.commit([
    linkSentAgain(person.email, now),
    journal(campaign.id, { at: now, actor: by, what: 'linkSentAgain', number: person.number }, house.random.id()),
  ])
}
