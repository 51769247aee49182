import type { Answered } from './table/table.ts'

interface Version {
  id: string
  since: number
  bytes: string
}

/**
 * The files' bucket, which keeps every version, and beside it the mails that came in, of which it
 * keeps one.
 */
export function openBucket(now: () => number, mailsIn: Map<string, Uint8Array>) {
  const files = new Map<string, Version[]>()
  let count = 0
  const missing = (path: string): Answered => ({ status: 404, body: { message: `nothing lies at ${path}` }, type: 'NoSuchKey' })

  return {
    answer(operation: string, path: string, body: Record<string, unknown>): Answered {
      switch (operation) {
        case 'PutObject':
          files.set(path, [...(files.get(path) ?? []), { id: `v${++count}`, since: now(), bytes: String(body.bytes) }])
          return { body: {} }
        case 'GetObject': {
          const newest = files.get(path)?.at(-1)
          return newest ? { body: { bytes: newest.bytes } } : missing(path)
        }
        case 'ListObjectVersions': {
          const versions = [...files].flatMap(([key, all]) => all.map(({ id, since }) => ({ key, version: id, since })))
          const mails = [...mailsIn.keys()].map(key => ({ key, version: null, since: now() }))
          return { body: { versions: [...versions, ...mails].filter(({ key }) => key.startsWith(path)) } }
        }
        default: {
          const left = (files.get(path) ?? []).filter(({ id }) => id !== body.version)
          if (left.length > 0) files.set(path, left)
          else files.delete(path)
          mailsIn.delete(path)
          return { body: {} }
        }
      }
    },
    /** Every version of every file, and every mail, as text. */
    all: (): { key: string; text: string }[] => [
      ...[...files].flatMap(([key, all]) => all.map(({ bytes }) => ({ key, text: Buffer.from(bytes, 'base64').toString() }))),
      ...[...mailsIn].map(([key, bytes]) => ({ key, text: Buffer.from(bytes).toString() })),
    ],
  }
}
