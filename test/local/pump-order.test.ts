import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PumpOrder } from '../../local/pump.ts'
import { letter002, openTestHouse } from '../house.ts'

/** An order that is another each time it is asked, and the same for the same seed. */
function shuffling(seed: number): PumpOrder {
  let state = seed >>> 0 || 1
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return sources =>
    sources
      .map(source => ({ source, at: chance() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ source }) => source)
}

/**
 * Two batches, every kind of answer, a bounce and a complaint, to the day after. What must come
 * out, whoever is asked first.
 */
async function played(order?: PumpOrder) {
  await using house = await openTestHouse(order ? { order } : {})
  const campaign = letter002({ people: 60 })
  await house.launches(campaign)
  const guest = (number: number) => house.guest(`p${number}@kommune.example`)
  const [first, , third] = await house.mails({ mailing: 'invitation' })
  await house.house.ses.report(first!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await house.house.ses.report(third!.messageId, 'complaint', {})
  await Promise.all([guest(2).registers(), guest(4).registers(), guest(55).declines(), guest(60).registers()])
  await guest(4).cancels()
  await house.turnsTo('2026-04-28T08:00:00Z')
  await guest(60).cancels()
  await house.turnsTo('2026-05-05T08:00:00Z')
  const mails = await house.mails()
  return {
    mails: mails
      .map(mail => `${mail.sentAt} ${mail.mailing} ${mail.to} ${mail.subject} ${mail.calendar?.text.match(/SEQUENCE:\d+/)?.[0]}`)
      .toSorted((a, b) => a.localeCompare(b)),
    overview: await house.overview(campaign.letter.id),
    errors: house.house.log.errors,
  }
}

test('in whatever order the house is pumped, the same people get the same mails and the same is true in the end', async () => {
  const usual = await played()
  expect(usual.errors).toEqual([])
  expect(usual.mails.length).toBeGreaterThan(150)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async seed => {
      expect(await played(shuffling(seed))).toEqual(usual)
    }),
    { numRuns: 6 },
  )
})
