import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { loadPersons } from '../audience/store.ts'
import { sessionOf } from '../campaign/frozen-letter.ts'
import type { Letters } from '../campaign/letters.ts'
import type { Step } from '../campaign/step.ts'
import { loadStep } from '../campaign/store.ts'
import { linkTokens } from '../invitation/tokens.ts'
import { claim, recordSent, release } from '../mail/claim.ts'
import { composeMailing } from '../mail/compose-mailing.ts'
import { bulkEntry } from '../mail/entry.ts'
import { replyTo, sharedHeaders } from '../mail/headers.ts'
import { mailboxHeader } from '../mail/mailbox-header.ts'
import type { Clock } from '../platform/clock.ts'
import { absent, any, is } from '../platform/conditions.ts'
import type { LinkKeys } from '../platform/link-keys.ts'
import type { MailService } from '../platform/mail-service.ts'
import type { Random } from '../platform/random.ts'
import { provesNothingAccepted } from '../platform/refusal.ts'
import type { Table } from '../platform/table.ts'
import type { LeftOutBecause } from './audience-of.ts'
import { leftOut } from './audience-of.ts'
import { type BatchRow, batchKey, largestBatch, numbersOf } from './batch.ts'
import type { BatchToSend } from './messages.ts'
import { occasionOf } from './occasion.ts'

export interface SendBatchHouse {
  table: Table
  clock: Clock
  random: Random
  mail: MailService
  linkKeys: LinkKeys
  siteUrl: string
  letters: Letters
}

/**
 * Mails one batch: reads who the fifty are now, claims the batch with who is in and who is not and why, makes one call to SES and records that it
 * was made. Whoever committed an answer before the read began is not mailed.
 */
export async function sendBatch(house: SendBatchHouse, batch: BatchToSend): Promise<'sent' | 'nobodyToMail' | 'otherPlan' | 'claimed'> {
  const { table, clock, random } = house
  const step = await loadStep(house, batch.campaign, batch.step, batch.run)
  if (!step || step.version !== batch.version || step.state !== 'sending') return 'otherPlan'
  const size = step.batchSize ?? largestBatch
  const [first, last] = numbersOf(batch.batch, size)
  // A later run may begin in the middle of a batch: those before it were in an earlier run, in a row and under a claim of its own.
  const persons = await loadPersons(house, batch.campaign, Math.max(first, step.from ?? 1), last)
  const { included, left } = sortOut(persons, step, first)

  const key = batchKey(batch.campaign, batch.step, batch.batch, batch.run)
  const attempt = random.id()
  const offsets = included.map(person => person.number - first)
  const row: Pick<BatchRow, 'stepVersion' | 'leftOut' | 'in'> = {
    stepVersion: step.version,
    leftOut: left,
    ...(offsets.length > 0 && { in: new Set(offsets) }),
  }
  if (included.length === 0) {
    await table.write({
      put: { ...key, state: 'sent', attempt, claimedAt: clock.now(), ...row },
      if: any(absent('pk'), is('state', 'released')),
    })
    return 'nobodyToMail'
  }
  const mail = await bulkMail(house, batch, step, included)
  if (!(await claim(table, key, attempt, clock.now(), { ...row }))) return 'claimed'
  try {
    const results = await house.mail.sendBulk(mail)
    const refused = Object.fromEntries(
      results.flatMap(({ Status }, index) => (Status === 'SUCCESS' ? [] : [[String(offsets[index]), Status ?? 'NO_STATUS']])),
    )
    await recordSent(table, key, attempt, Object.keys(refused).length > 0 ? { refused } : {})
    return 'sent'
  } catch (error) {
    if (provesNothingAccepted(error)) await release(table, key, attempt)
    throw error
  }
}

function sortOut(persons: Person[], step: Step, first: number): { included: Person[]; left: Partial<Record<LeftOutBecause, number[]>> } {
  const included: Person[] = []
  const left: Partial<Record<LeftOutBecause, number[]>> = {}
  for (const person of persons) {
    const because = leftOut(step, person)
    if (because === null) included.push(person)
    else left[because] = [...(left[because] ?? []), person.number - first]
  }
  return { included, left }
}

async function bulkMail(house: SendBatchHouse, { campaign }: BatchToSend, step: Step, included: Person[]) {
  const { linkKeys, siteUrl: baseUrl } = house
  const letter = await house.letters(campaign, step.letterVersion ?? 1)
  const template = composeMailing(step.name, letter, { baseUrl, ...occasionOf(step, letter) })
  return {
    from: mailboxHeader(letter.sender),
    replyTo: mailboxHeader(replyTo(letter)),
    template,
    headers: sharedHeaders,
    tags: [],
    entries: included.map(person =>
      bulkEntry(
        {
          address: person.email,
          reader: readerOf(person, letter.language),
          session: person.answer.status === 'registered' ? (sessionOf(letter, person.answer.session) ?? null) : null,
          tokens: linkTokens(linkKeys, campaign, person),
        },
        { template, letter, baseUrl, tags: { campaign, mailing: step.name, number: String(person.number) } },
      ),
    ),
  }
}
