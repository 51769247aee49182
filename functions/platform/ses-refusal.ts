import { SESv2ServiceException } from '@aws-sdk/client-sesv2'

/** SES answered that it took none of what it was given: it is safe to ask again (retry). */
export class NothingAccepted extends Error {}

/**
 * Whether an error proves that SES accepted nothing: it answered with a 4xx, or there was nobody to
 * talk to. Everything else (reset, timeout, 5xx) may have come after it accepted.
 */
export function provesNothingAccepted(error: unknown): boolean {
  if (error instanceof NothingAccepted) return true
  if (error instanceof SESv2ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500
    return status >= 400 && status < 500
  }
  return error instanceof Error && 'code' in error && neverConnected.has(String(error.code))
}

/**
 * Whether SES refused all of a call for what was in it (a 400), which one of its addresses may have
 * been the reason for.
 */
export const refusesTheCall = (error: unknown): boolean =>
  error instanceof SESv2ServiceException && error.$metadata.httpStatusCode === 400 && !isTooFast(error) && !saysNoMoreForNow(error)

/** Whether SES says that there were too many mails in this second, not today. */
export const isTooFast = (error: unknown): boolean =>
  error instanceof Error &&
  /TooManyRequests|ACCOUNT_THROTTLED|TRANSIENT_FAILURE/.test(`${error.name} ${error.message}`) &&
  !saysNoMoreForNow(error)

/**
 * Whether SES takes nothing more from this account for hours: the day's quota is used, or sending
 * is stopped.
 */
export const saysNoMoreForNow = (error: unknown): boolean =>
  error instanceof Error &&
  /daily .*quota|DAILY_QUOTA|SENDING_PAUSED|SendingPaused|ACCOUNT_SUSPENDED|AccountSuspended|LimitExceeded/i.test(
    `${error.name} ${error.message}`,
  )

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
