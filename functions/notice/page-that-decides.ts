import { runInAddress } from '../letter/step.ts'
import type { StaffFact } from '../outbox/staff-notice.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'

/**
 * Where in the console staff settle what they are told of (deep link). Of several who are told of
 * together it is the page that has them all.
 */
export function pageThatDecides(campaign: CampaignId, fact: StaffFact, others = 0): string {
  return `/c/${campaign}${others > 0 ? '' : pathOf(fact)}`
}

function pathOf(fact: StaffFact): string {
  switch (fact.what) {
    case 'pendingApproval':
    case 'lateRequest':
    case 'passedOver':
      return person(fact.number)
    case 'personAsks':
      return `${person(fact.number)}/oplysninger`
    case 'documentMissing':
      return `/dokumenter#${fact.document}`
    case 'undelivered':
      return onlyOne(fact.numbers) ?? '/inviterede?status=bounced'
    case 'manyNamed':
      return '/inviterede?sorter=svar'
    case 'erasureComing':
      return '/deltagere#arkiv'
    case 'heldStep':
    case 'pausedStep':
      return mailing(fact.step)
    case 'unknown':
      // What is not known of a receipt has no page of its own.
      return fact.mailing === null ? (onlyOne(fact.numbers) ?? '/inviterede') : mailing(fact.mailing)
    default:
      // Its own page has all that waits, each with its button.
      return ''
  }
}

const person = (number: PersonNumber) => `/person/${number}`
const onlyOne = ([first, ...others]: readonly PersonNumber[]) => (first !== undefined && others.length === 0 ? person(first) : undefined)
const mailing = (step: string) => `/udsendelse/${runInAddress(step)}`
