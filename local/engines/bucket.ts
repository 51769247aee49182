import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/**
 * A bucket of the queue engine, which keeps nothing on disk; with `dir` its files lie there as
 * well, under their keys.
 */
export async function openBucket(client: S3Client, { name, dir }: { name: string; dir?: string }) {
  await client.send(new CreateBucketCommand({ Bucket: name }))
  const kept = new Set<string>()
  if (dir && existsSync(dir))
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const key = path.slice(join(dir, '/').length)
      await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: readFileSync(path) }))
      kept.add(key)
    }

  return {
    /**
     * Writes down what has been added since and what was erased; a file that is there never
     * changes.
     */
    async keep(): Promise<void> {
      if (!dir) return
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: name }))
      const there = new Set(Contents.map(({ Key = '' }) => Key))
      for (const key of kept.difference(there)) {
        rmSync(join(dir, key), { force: true })
        kept.delete(key)
      }
      for (const Key of there) {
        if (kept.has(Key)) continue
        const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key }))
        mkdirSync(dirname(join(dir, Key)), { recursive: true })
        writeFileSync(join(dir, Key), (await Body?.transformToByteArray()) ?? '')
        kept.add(Key)
      }
    },
  }
}
