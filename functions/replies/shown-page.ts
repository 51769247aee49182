import type { Person } from '../audience/person.ts'
import { type Notice, noticeKey, type PageAsked } from '../outbox/notice.ts'
import { outboxRow } from '../outbox/notice-row.ts'
import { loadOutboxOf } from '../outbox/outbox.ts'
import type { Change } from '../platform/table.ts'
import { hour, later } from '../values/instant.ts'
import type { ReceiveHouse } from './received.ts'
import type { Whom } from './whom.ts'

/**
 * The way to their own page, once for each plan and at most once a day (RFC 3834 §2): whoever
 * answers from a calendar three times is shown it once.
 */
export async function wayToTheirPage(house: ReceiveHouse, { campaign, letter }: Whom, person: Person, asked: PageAsked): Promise<Change[]> {
  const now = house.clock.now()
  const plan = letter.plan ?? 0
  const shown = (await loadOutboxOf(house, campaign.id, person.number)).filter(
    (row): row is typeof row & Notice => row.kind === 'by-page' && row.type === 'outbox',
  )
  if (
    shown.some(notice => later(notice.at, 24 * hour) > now || (notice.kind === 'by-page' && notice.asked === asked && notice.plan === plan))
  )
    return []
  if (person.suppression && person.suppression.because !== 'optedOut') return []
  const notice: Notice = {
    kind: 'by-page',
    asked,
    plan,
    campaign: campaign.id,
    number: person.number,
    personVersion: person.version,
    letterVersion: letter.version,
    session: 'session' in person.answer ? person.answer.session : null,
    calendar: null,
    carries: [],
    at: now,
    answersMail: '',
  }
  return shown.some(({ sk }) => sk === noticeKey(notice).sk) ? [] : [outboxRow(notice)]
}
