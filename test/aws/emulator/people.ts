import { setTimeout as sleep } from 'node:timers/promises'
import type { Called, Emulator } from './emulator.ts'

export interface Mail {
  MessageId: string
  To: string[]
  Subject: string
  BodyText: string
}

export type People = ReturnType<typeof peopleOf>

/** Those who get mail and follow its links. */
export function peopleOf(emulator: Emulator, siteUrl: string) {
  const site = (path: string, form?: Record<string, string>): Promise<Called> =>
    emulator.call(path, { host: new URL(siteUrl).host, ...(form && { form }) })

  async function mails(): Promise<Mail[]> {
    const { text } = await emulator.call('/_ministack/ses/messages')
    return Object.values((JSON.parse(text) as { messages: Record<string, Mail[]> }).messages).flat()
  }

  return {
    site,
    mails,
    mailsTo: async (address: string) => (await mails()).filter(({ To }) => To.some(to => to.includes(address))),

    /** Opens the link of a mail, and sends its form with what was typed. */
    async answers(mail: Mail, typed: Record<string, string>, kind = '[id]'): Promise<Called> {
      const link = mail.BodyText.match(new RegExp(`/${kind}/[\\w-]+`))?.[0]
      if (!link) throw new Error('the mail has no link')
      const page = await site(link)
      const hidden = [...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
        tag.match(/name="([^"]+)"/)?.[1],
        tag.match(/value="([^"]*)"/)?.[1],
      ])
      return site(link, { ...Object.fromEntries(hidden), ...typed })
    },
  }
}

/** Asks until there is an answer, for as long as ten minutes. */
export async function until<Found>(look: () => Promise<Found | undefined | false> | Found | undefined | false): Promise<Found> {
  for (const end = Date.now() + 600_000; Date.now() < end; await sleep(500)) {
    const found = await look()
    if (found) return found
  }
  throw new Error('it did not happen within ten minutes')
}
