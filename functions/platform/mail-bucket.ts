import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { environment } from './settings.ts'

/** Where SES puts mails that come in, as they came. */
export interface MailBucket {
  /**
   * The first bytes of a mail and how many it has: nobody reads a large one whole.
   * @throws when there is no such mail
   */
  beginning(key: string, most: number): Promise<{ bytes: Uint8Array; size: number }>
}

export const openMailBucket = (client: S3Client, bucket: string): MailBucket => ({
  async beginning(key, most) {
    try {
      const { Body, ContentRange } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=0-${most - 1}` }))
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
      return { bytes, size: Number(/\/(\d+)$/.exec(ContentRange ?? '')?.[1] ?? bytes.length) }
    } catch (error) {
      // A mail of no bytes has no first one either.
      if ((error as Error).name === 'InvalidRange') return { bytes: new Uint8Array(), size: 0 }
      throw error
    }
  },
})

export const mailBucketFromEnvironment = (): MailBucket => openMailBucket(new S3Client({}), environment('INBOX_BUCKET'))
