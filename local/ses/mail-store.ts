import { appendFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { broken } from '../folder/trouble.ts'
import type { SentMail } from './sent-mail.ts'

export type Kept = { sent: SentMail; mime: Buffer }

/**
 * Where accepted mails stay, in the order of acceptance. `mime` is null where a kept mail's bytes
 * are gone.
 */
export type MailStore = { sent: readonly SentMail[]; keep(mails: Kept[]): Promise<void>; mime(id: string): Promise<Buffer | null> }

/** Keeps the bytes packed: a mailing of thousands is mostly the same words. */
export function storeInMemory(): MailStore {
  const sent: SentMail[] = []
  const mimes = new Map<string, Uint8Array>()
  return {
    sent,
    async keep(mails) {
      for (const mail of mails) {
        sent.push(mail.sent)
        // An array of its own: a Buffer this small would keep the whole slab it is cut from.
        mimes.set(mail.sent.id, new Uint8Array(zstdCompressSync(mail.mime)))
      }
    },
    async mime(id) {
      const mime = mimes.get(id)
      if (!mime) throw new Error(`no mail ${id} was kept`)
      return zstdDecompressSync(mime)
    },
  }
}

/** Knows that mails were sent and to whom, and nothing of what stood in them. */
export function storeNoBytes(): MailStore {
  const sent: SentMail[] = []
  return {
    sent,
    async keep(mails) {
      for (const mail of mails) sent.push(mail.sent)
    },
    async mime(id) {
      throw new Error(`mail ${id} was counted, not kept`)
    },
  }
}

/**
 * One ID.eml a mail, and a line about each in index.jsonl. A mail is in the index only when its
 * bytes are safely beside it.
 * @param least so many mails there were
 * @throws Trouble when the index is damaged or has lost mails
 */
export async function storeInFolder(folder: string, least: number): Promise<MailStore> {
  await mkdir(folder, { recursive: true })
  const index = join(folder, 'index.jsonl')
  const sent = await readWholeLines(index)
  if (sent.length < least) throw broken(index, `har ${sent.length} mails af mindst ${least}. Den siger, hvem der er sendt til.`)
  const file = (id: string) => join(folder, `${id}.eml`)
  return {
    sent,
    async keep(mails) {
      await Promise.all(mails.map(mail => writeFile(file(mail.sent.id), mail.mime)))
      await appendFile(index, mails.map(mail => `${JSON.stringify(mail.sent)}\n`).join(''))
      sent.push(...mails.map(mail => mail.sent))
    },
    mime: id => readFile(file(id)).catch(isMissing),
  }
}

/**
 * A house that was killed while writing leaves half a line at the end, about a mail nobody was told
 * was accepted: it goes.
 */
async function readWholeLines(index: string): Promise<SentMail[]> {
  const text = String((await readFile(index).catch(isMissing)) ?? '')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) await truncate(index, Buffer.byteLength(whole))
  return whole
    .split('\n')
    .filter(line => line !== '')
    .map((line, at) => asSent(line, index, at + 1))
}

function asSent(line: string, index: string, number: number): SentMail {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw broken(index, `kan ikke læses i linje ${number}. Den siger, hvem der er sendt til.`, cause)
  }
}

function isMissing(wrong: Error): null {
  if ('code' in wrong && wrong.code === 'ENOENT') return null
  throw wrong
}
