import * as v from 'valibot'
import { isStaffKey, type StaffKey } from '../../access/staff-member.ts'
import { loadStaffMember } from '../../access/store.ts'
import { usualPerson } from '../../audience/usual-person.ts'
import { journal } from '../../journal/journal.ts'
import { stepRun } from '../../letter/step.ts'
import { putSample } from '../../outbox/sample.ts'
import type { Platform } from '../../platform/platform.ts'
import { mailAsRead } from '../../rehearsing/mail-as-read.ts'
import { loadRehearsable, type RehearsalHouse } from '../../rehearsing/rehearsable.ts'
import { isOfTimetable } from '../../rehearsing/rehearsal.ts'
import type { PersonNumber } from '../../values/ids.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { campaign } from '../order.ts'

export type SampleHouse = RehearsalHouse & Pick<Platform, 'random'> & { consoleUrl: string }

/** Where a sample's links lead: to a page of the console's that says it was one. */
export const sampleLinks = (consoleUrl: string) => `${consoleUrl}/proeve-link`

/** Mails one mail of a letter to whoever asks for it, as if they were on the list. */
export const sample = act({
  least: 'editor',
  mails: 'one',
  shape: v.strictObject({ campaign, step: v.optional(v.string(), 'invitation') }),
  async does(house: SampleHouse, { campaign: id, step: wanted }, by) {
    const found = await loadRehearsable(house, id)
    if (found.outcome === 'unknownCampaign') return unknownCampaign(id)
    if (found.outcome !== 'ready') return refusal(id, 'NOT-YET', 'Brevet kan ikke sendes som prøve endnu. Ret det, der mangler, først.')
    const { letter, steps, documents } = found
    const step = steps.find(step => isOfTimetable(step) && stepRun(step.name, step.run) === wanted)
    if (!step) return refusal('step', 'UNKNOWN-STEP', 'Brevet har ingen mail med det navn.')
    const key = by.replace(/^staff:/, '')
    const member = isStaffKey(key) ? await loadStaffMember(house, key as StaffKey) : undefined
    if (!member) return refusal(id, 'NO-ADDRESS', 'Vi ved ikke, hvilken mailadresse der er din. Log ind i konsollen, og bed om prøven der.')
    const reader = { ...usualPerson(), number: 0 as PersonNumber, name: member.name, email: member.email }
    const mail = mailAsRead(reader, step, letter, documents, sampleLinks(house.consoleUrl))
    const contact = letter.contact === 'none' ? letter.sender : letter.contact
    const at = house.clock.now()
    await house.table.commit([
      putSample(
        {
          campaign: id,
          to: key,
          from: letter.sender,
          replyTo: { name: contact.name, address: contact.address },
          mail: { ...mail, subject: `Prøve: ${mail.subject}` },
          at,
        },
        house.random.id(),
      ),
      journal(id, { at, actor: by, what: 'sampled', number: 0, after: { step: wanted } }, house.random.id()),
    ])
    return { outcome: 'sampled' as const }
  },
})
