import type { Context } from 'hono'
import { maskAddress } from '../audience/address.ts'
import { stillThere } from '../audience/still-there.ts'
import type { Opened } from '../invitation/open-link.ts'
import { loadPersonRequestsOf, type PersonRequest, personRequestKey, putPersonRequest } from '../outbox/person-request.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'

type House = Pick<Platform, 'table' | 'clock' | 'random'>

/** `?vis=oplysninger` on one's own page: what somebody may ask for of their data. */
export const isAboutData = (c: Context): boolean => c.req.query('vis') === 'oplysninger'

export async function shownData(house: House, c: Context, { person, letter, campaign }: Opened, optOut: string): Promise<string> {
  const asked = await loadPersonRequestsOf(house, campaign.id, person.number)
  const { myDataPage } = await import('./pages/my-data-page.tsx')
  return myDataPage({
    letter,
    maskedEmail: maskAddress(person.email),
    path: c.req.path,
    formId: house.random.id(),
    state: person.answer.status,
    optOut,
    asked: asked.flatMap(({ wants, done }) => (done ? [] : [wants])),
  })
}

/**
 * Writes down what they ask for, and tells staff. Asked for twice it is one request. Nothing is
 * chosen, nothing is asked; nor of somebody who is forgotten in that moment.
 */
export async function askOfData(house: House, { person, letter }: Opened, fields: URLSearchParams): Promise<void> {
  const wants = fields.has('askErase') ? 'erase' : fields.has('askCopy') ? 'copy' : null
  if (wants === null) return
  const at = house.clock.now()
  const request: PersonRequest = { number: person.number, wants, at }
  const { sk } = personRequestKey(letter.campaign, request)
  await house.table.commit([
    putPersonRequest(letter.campaign, request),
    stillThere(letter.campaign, person.number),
    staffNotice(letter, `personAsks#${sk}#${at}`, { what: 'personAsks', number: person.number, wants }, at),
  ])
}
