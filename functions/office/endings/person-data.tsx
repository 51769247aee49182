import { gunzipSync } from 'node:zlib'
import { endingsWords } from '../../../templates/words/office/endings.ts'
import { loadPerson } from '../../audience/store.ts'
import { loadPersonRequestsOf } from '../../outbox/person-request.ts'
import { copyForPerson } from '../../staff/acts/export-person.ts'
import { forget, forgetPerson } from '../../staff/acts/forget.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import { numberFrom } from '../people/number-from.ts'
import type { LetterVisit, OrderHouse } from '../visit.ts'
import { PersonDataPage } from './person-data-page.tsx'

/**
 * What one person can ask for (data subject request, GDPR art. 15 and 17): a copy of what there is
 * of them, and to be erased, with what has to be kept.
 */
export const personDataPage = (house: OrderHouse) => (visit: LetterVisit) => shown(house, visit, [], 200)

async function shown(house: OrderHouse, visit: LetterVisit, problems: readonly Problem[], status: 200 | 409 | 422): Promise<Response> {
  const { c, campaign } = visit
  const number = numberFrom(c.req.param('n'))
  const person = number && (await loadPerson(house, campaign.id, number))
  if (!person) return c.html(<NotFoundPage visit={visit} />, 404)
  const [requests, would] = await Promise.all([
    loadPersonRequestsOf(house, campaign.id, number),
    giveOrder(house, visit, 'forget', forget, { address: person.email }),
  ])
  return c.html(
    <PersonDataPage
      visit={visit}
      person={person}
      requests={requests.filter(({ done }) => !done)}
      would={would.done ? would.outcome : null}
      problems={[...problems, ...(would.done || problems.length > 0 ? [] : would.problems)]}
    />,
    status,
  )
}

const copies = {
  copyPage: { name: 'person.html', type: 'text/html; charset=utf-8' },
  copyData: { name: 'person.json', type: 'application/json' },
} as const

/** Staff see to what was asked: a copy as a file, or the erasing, once they are sure who asked. */
export const seeToPerson = (house: OrderHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const { action, confirmed } = await c.req.parseBody()
  const order = { campaign: campaign.id, person: c.req.param('n') ?? '' }
  if (action === 'copyPage' || action === 'copyData') return download(house, visit, order, copies[action])
  if (action !== 'forgetPerson') return shown(house, visit, [], 422)
  if (confirmed !== 'yes') return shown(house, visit, [notSure(endingsWords[language].notSure)], 422)
  const given = await giveOrder(house, visit, 'forget-person', forgetPerson, order)
  return given.done ? backTo(visit, `/c/${campaign.id}`, 'forgotten') : shown(house, visit, given.problems, given.status)
}

async function download(
  house: OrderHouse,
  visit: LetterVisit,
  order: { campaign: string; person: string },
  { name, type }: (typeof copies)[keyof typeof copies],
): Promise<Response> {
  const given = await giveOrder(house, visit, 'copy-for-person', copyForPerson, order)
  if (!given.done) return shown(house, visit, given.problems, given.status)
  const file = given.outcome.files.find(file => file.name === name)
  if (!file) throw new Error(`a copy has no ${name}`)
  return visit.c.body(new Uint8Array(gunzipSync(Buffer.from(file.content.gzip, 'base64'))), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${order.campaign}-${order.person}-${name}"`,
  })
}

const notSure = (says: string): Problem => ({ at: 'confirmed', code: 'NOT-SURE', level: 'blocker', says })
