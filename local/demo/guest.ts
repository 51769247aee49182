import type { OutboxMail } from '../ses/mail-json.ts'
import type { ComesTo, Deed } from './deed.ts'

export type PageDeed = Exclude<Deed, 'bounce' | 'complain'>

/** The link in a mail that leads to each deed, and the one to press on the page behind it where there is a page between. */
const ways: Record<PageDeed, { inMail: RegExp; onPage?: RegExp }> = {
  register: { inMail: /https?:\S+\/i\/\S+\?svar=ja/ },
  decline: { inMail: /https?:\S+\/i\/\S+\?svar=nej/ },
  change: { inMail: /https?:\S+\/d\/\S+/, onPage: /href="([^"]*\?vis=ret)"/ },
  cancel: { inMail: /https?:\S+\/d\/\S+/, onPage: /href="([^"]*\?vis=meld-fra)"/ },
  optOut: { inMail: /https?:\S+\/u\/\S+/ },
}

/** Somebody with their mails and a browser: follows the newest link there is, and sends the form the page shows. */
export async function doesOnPage(mails: OutboxMail[], deed: PageDeed, fields: Record<string, string>): Promise<ComesTo> {
  const { inMail, onPage } = ways[deed]
  const link = mails.map(({ text }) => text?.match(inMail)?.[0]).findLast(Boolean)
  if (!link) return 'no mail leads to it'
  const first = await open(link)
  if (typeof first === 'string') return first
  if (!onPage) return send(first, deed, fields)
  const [, further] = onPage.exec(first.html) ?? []
  if (!further) return 'notOffered'
  const second = await open(new URL(further, link).href)
  return typeof second === 'string' ? second : send(second, deed, fields)
}

interface Page {
  url: string
  html: string
}

async function open(url: string): Promise<Page | ComesTo> {
  const answer = await fetch(url)
  return answer.status === 200 ? { url, html: await answer.text() } : `status ${answer.status}`
}

async function send({ url, html }: Page, deed: PageDeed, fields: Record<string, string>): Promise<ComesTo> {
  const [, action] = /<form method="post" action="([^"]+)"/.exec(html) ?? []
  // Stopping mails is chosen, not pressed: from this sender or of this meeting.
  const says: [string, string] = deed === 'optOut' ? ['scope', 'sender'] : ['action', deed]
  if (!action || !offers(html, ...says)) return 'notOffered'
  const me = offers(html, 'who', 'me') && { who: 'me' }
  const body = new URLSearchParams({ ...hiddenFields(html), ...me, ...fields, ...Object.fromEntries([says]) })
  const answer = await fetch(new URL(action, url), { method: 'POST', body, redirect: 'manual' })
  return meanings[answer.status] ?? `status ${answer.status}`
}

const meanings: Record<number, ComesTo> = { 303: 'done', 409: 'refused', 422: 'wrong' }

/** A form's buttons and choices are `name="action" … value="register"`. */
const offers = (html: string, name: string, value: string): boolean => new RegExp(`name="${name}"[^>]* value="${value}"`).test(html)

const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]))
