import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3'
import { type Instant, instant } from '../values/instant.ts'
import { environment, environmentIfSet } from './settings.ts'

/** Port: what lies in the buckets, for the one door that erases. It reads none of it. */
export interface StoredVersions {
  /**
   * Every version of every file whose key begins so, those a later one or a deletion hides too, and
   * the marks deletions have left.
   */
  versions(prefix: string): Promise<FileVersion[]>
  /** Erases this very version, and with the last of them the file. Gone already is erased. */
  erase(version: Pick<FileVersion, 'key' | 'version'>): Promise<void>
}

/** `version`: null where the bucket has never kept more than one. */
export interface FileVersion {
  key: string
  version: string | null
  since: Instant
}

export const openStoredVersions = (client: S3Client, bucket: string): StoredVersions => ({
  async versions(prefix) {
    const all = await everyVersion(client, bucket, prefix)
    const named = new Set(all.map(({ key }) => key))
    // Stores that stand in for S3 may know no versions; what is there is seen here.
    return [...all, ...(await everyFile(client, bucket, prefix)).filter(({ key }) => !named.has(key))]
  },

  async erase({ key, version }) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, ...(version !== null && { VersionId: version }) }))
  },
})

async function everyVersion(client: S3Client, Bucket: string, Prefix: string): Promise<FileVersion[]> {
  const found: FileVersion[] = []
  let from: Pick<ListObjectVersionsCommandOutput, 'NextKeyMarker' | 'NextVersionIdMarker'> | null = {}
  while (from) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket, Prefix, KeyMarker: from.NextKeyMarker, VersionIdMarker: from.NextVersionIdMarker }),
    )
    for (const { Key, VersionId, LastModified } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
      if (Key) found.push({ key: Key, version: VersionId ?? null, since: instant(LastModified ?? 0) })
    from = page.IsTruncated ? page : null
  }
  return found
}

async function everyFile(client: S3Client, Bucket: string, Prefix: string): Promise<FileVersion[]> {
  const found: FileVersion[] = []
  let from: string | undefined
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ...(from && { ContinuationToken: from }) }))
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key) found.push({ key: Key, version: null, since: instant(LastModified ?? 0) })
    from = page.NextContinuationToken
  } while (from)
  return found
}

/**
 * Where mails that came in lie, each under the name SES gave it: in a bucket of its own, and in a
 * house on one machine beside the rest.
 */
export const incomingPrefix = 'inbox/'

/** Both buckets as one: mails that came in are told by how their key begins. */
export function withIncoming(files: StoredVersions, mails: StoredVersions): StoredVersions {
  const of = (key: string) => (key.startsWith(incomingPrefix) ? mails : files)
  return { versions: prefix => of(prefix).versions(prefix), erase: version => of(version.key).erase(version) }
}

/** The files' bucket, and that of mails that come in where a stage has one. */
export function storedVersionsFromEnvironment(): StoredVersions {
  const client = new S3Client({})
  const files = openStoredVersions(client, environment('FILES_BUCKET'))
  const mails = environmentIfSet('INBOX_BUCKET')
  return mails === undefined ? files : withIncoming(files, openStoredVersions(client, mails))
}
