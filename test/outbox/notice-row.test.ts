import { expect, test } from 'vitest'
import type { Notice, NoticeSays } from '../../functions/outbox/notice.ts'
import { noticeRow } from '../../functions/outbox/notice-row.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { campaignIdFrom } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'

const at = instant('2026-04-01T08:00:00Z')
const other = 2 as PersonNumber
const charge = { percent: 50, amount: 24_750 }

test.each<NoticeSays>([
  { kind: 'confirmation', other, corrects: true },
  { kind: 'confirmation', reconfirms: true },
  { kind: 'approved', other },
  { kind: 'declined' },
  { kind: 'cancelled', ended: 'unreconfirmed', charge },
  { kind: 'cancelled', ended: 'colleague', other, charge },
  { kind: 'offer', offerUntil: at },
  { kind: 'pending', because: 'late' },
  { kind: 'handed-over', other },
  { kind: 'by-page', asked: 'confirm', plan: 2 },
])('what a notice says is read as it was written: %j', says => {
  const notice: Notice = {
    ...says,
    campaign: campaignIdFrom('moede'),
    number: 1 as PersonNumber,
    personVersion: 3,
    letterVersion: 1,
    session: null,
    calendar: 'PUBLISH',
    carries: ['programme'],
    at,
    answersMail: '<m@kommune.example>',
    waits: at,
    queuedAgain: at,
  }
  expect(noticeRow.read({ pk: '', sk: '', ...noticeRow.written(notice) })).toEqual(notice)
})
