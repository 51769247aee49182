import { SESv2ServiceException } from '@aws-sdk/client-sesv2'

/** SES answered that it took none of what it was given. */
export class NothingAccepted extends Error {}

/**
 * Whether an error proves that SES accepted nothing: it answered with a 4xx, or there was nobody to talk to. Everything else (reset, timeout,
 * 5xx) may have come after it accepted.
 */
export function provesNothingAccepted(error: unknown): boolean {
  if (error instanceof NothingAccepted) return true
  if (error instanceof SESv2ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500
    return status >= 400 && status < 500
  }
  return error instanceof Error && 'code' in error && neverConnected.has(String(error.code))
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
