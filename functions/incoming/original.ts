import type { MailBucket } from '../platform/mail-bucket.ts'

/** A larger mail is not passed on; its words are. */
export const mostPassedOn = 1_000_000

/**
 * The mail as it came, of which was known that it is no larger; null where it is no longer there:
 * the bucket keeps a mail for a month, and less where its writer is forgotten.
 */
export async function originalOf({ mailBucket }: { mailBucket: MailBucket | null }, key: string): Promise<Uint8Array | null> {
  try {
    return (await mailBucket?.beginning(key, mostPassedOn))?.bytes ?? null
  } catch (error) {
    // Whoever may not list a bucket is not told what is missing in it, only that they may not.
    if (['NoSuchKey', 'AccessDenied'].includes((error as Error).name)) return null
    throw error
  }
}
