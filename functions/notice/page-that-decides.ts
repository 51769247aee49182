import { runInAddress } from '../letter/step.ts'
import type { StaffFact } from '../outbox/staff-notice.ts'
import type { CampaignId } from '../values/ids.ts'

/**
 * Where in the console staff settle what they are told of (deep link); the command that does the
 * same stands below it in the mail.
 */
export function pageThatDecides(campaign: CampaignId, fact: StaffFact): string {
  return `/c/${campaign}${pathOf(fact)}`
}

function pathOf(fact: StaffFact): string {
  switch (fact.what) {
    case 'pendingApproval':
    case 'lateRequest':
    case 'passedOver':
    case 'personAsks':
      return `/person/${fact.number}`
    case 'documentMissing':
      return `/dokumenter#${fact.document}`
    case 'undelivered':
      return '/inviterede?status=bounced'
    case 'manyNamed':
      return '/inviterede'
    case 'heldStep':
    case 'pausedStep':
      return mailing(fact.step)
    case 'unknown':
      return fact.mailing === null ? '' : mailing(fact.mailing)
    default:
      // Its own page has all that waits, each with its button.
      return ''
  }
}

const mailing = (step: string) => `/udsendelse/${runInAddress(step)}`
