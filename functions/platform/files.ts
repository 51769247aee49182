import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { environment } from './settings.ts'

/** The one bucket: whole files by their key. A file that is there is never changed. */
export interface Files {
  put(key: string, file: { bytes: Uint8Array; type: string }): Promise<void>
  /** @throws when there is no such file */
  get(key: string): Promise<Uint8Array>
}

export const openFiles = (client: S3Client, bucket: string): Files => ({
  async put(key, { bytes, type }) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: type }))
  },

  async get(key) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    if (!Body) throw new Error(`the bucket has nothing at ${key}`)
    return Body.transformToByteArray()
  },
})

export const filesIn = (bucket: string): Files => openFiles(new S3Client({}), bucket)

export const filesFromEnvironment = (): Files => filesIn(environment('FILES_BUCKET'))
