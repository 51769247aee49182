import { Refusal } from '../engines/rest-json.ts'
import type { Outbox } from './outbox.ts'

/** Recipients per rolling 24 hours, and per second. */
export type SendQuota = { max24HourSend: number; maxSendRate: number }

export type SendingAccount = ReturnType<typeof openAccount>

export function openAccount(quota: SendQuota, outbox: Outbox, now: () => Date) {
  const sentLast24Hours = () => outbox.recipientsSince(new Date(now().getTime() - 24 * 3600_000))
  return {
    get: () => ({
      SendQuota: { Max24HourSend: quota.max24HourSend, MaxSendRate: quota.maxSendRate, SentLast24Hours: sentLast24Hours() },
      SendingEnabled: true,
      ProductionAccessEnabled: true,
      EnforcementStatus: 'HEALTHY',
    }),
    leftToday: () => quota.max24HourSend - sentLast24Hours(),
    // The house's clock stands still between turns, so a rate can only be held against one call.
    checkRate(recipients: number): void {
      if (recipients > Math.max(1, quota.maxSendRate)) throw new Refusal('TooManyRequestsException', 'Maximum sending rate exceeded.', 429)
    },
  }
}
