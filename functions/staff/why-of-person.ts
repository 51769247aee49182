import type { PersonRow, Suppression } from '../audience/person.ts'
import { batchOf } from '../campaign/mailing-readers.ts'
import { loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import { hasBegun } from '../letter/step.ts'
import { sorted } from '../mail/kept-notices.ts'
import { largestBatch, loadCalls } from '../mailing/batch.ts'
import { loadOutboxOf } from '../outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { findPerson } from './find-person.ts'
import { type Mailed, why } from './why.ts'

export interface WhyOfPerson {
  id: CampaignId
  number: PersonNumber
  name: string
  email: string
  /** Why no more mail goes out to them, if so. */
  suppression: Suppression['because'] | null
  mails: Mailed[]
}

export type WhyAnswer = { outcome: 'found'; why: WhyOfPerson } | { outcome: 'noCampaign' } | { outcome: 'noPerson' }

/**
 * Every mail somebody got, will get or did not get, with the reason.
 * @param who a mail address as people type it, or a number
 * @param mailing only this one: a step or a kind of letter
 */
export async function whyOfPerson(house: Pick<Platform, 'table'>, id: CampaignId, who: string, mailing?: string): Promise<WhyAnswer> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return { outcome: 'noCampaign' }
  const person = await findPerson(house, campaign, who)
  if (!person) return { outcome: 'noPerson' }
  const { number, name, email, suppression } = person
  const mails = (await mailsTo(house, id, person)).filter(mail => mailing === undefined || mail.mailing === mailing)
  return { outcome: 'found', why: { id, number, name, email, suppression: suppression?.because ?? null, mails } }
}

/** Every mail to somebody who has been read already, in three round trips. */
export async function mailsTo(house: Pick<Platform, 'table'>, id: CampaignId, person: PersonRow): Promise<Mailed[]> {
  const { number } = person
  const [steps, outbox, letter] = await Promise.all([loadSteps(house, id), loadOutboxOf(house, id, number), loadLetter(house, id)])
  const asked = await Promise.all(
    steps.map(async step => ({
      step,
      calls: hasBegun(step) ? await loadCalls(house, id, step, batchOf(number, step.batchSize ?? largestBatch)) : [],
    })),
  )
  return why({ person, letter: letter ?? null, steps: asked, ...sorted(outbox) })
}
