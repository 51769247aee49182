import type { OutboxMail } from '../ses/mail-json.ts'
import type { ComesTo, PageDeed } from './deed.ts'

interface Way {
  /** The link in a mail that leads there. */
  inMail: RegExp
  /** The one to press on the page behind it, where there is a page between. */
  onPage?: RegExp
  /** What is chosen or pressed there. */
  says: [name: string, value: string]
  who?: 'me' | 'other'
}

const [yes, no, own] = [/https?:\S+\/i\/\S+\?svar=ja/, /https?:\S+\/i\/\S+\?svar=nej/, /https?:\S+\/d\/\S+/]

const ways: Record<PageDeed, Way> = {
  register: { inMail: yes, says: ['action', 'register'], who: 'me' },
  bring: { inMail: yes, says: ['action', 'register'], who: 'other' },
  bringOutsider: { inMail: yes, says: ['action', 'register'], who: 'other' },
  askLate: { inMail: yes, says: ['action', 'late'] },
  decline: { inMail: no, says: ['action', 'decline'] },
  change: { inMail: own, onPage: /href="([^"]*\?vis=ret)"/, says: ['action', 'change'] },
  cancel: { inMail: own, onPage: /href="([^"]*\?vis=meld-fra)"/, says: ['action', 'cancel'] },
  handOver: { inMail: own, onPage: /href="([^"]*\?vis=giv-videre)"/, says: ['action', 'handOver'] },
  keep: { inMail: own, says: ['action', 'keep'] },
  withdraw: { inMail: own, says: ['action', 'withdraw'] },
  // Stopping mails is chosen, not pressed: from this sender or of this meeting.
  optOut: { inMail: /https?:\S+\/u\/\S+/, says: ['scope', 'sender'] },
}

/**
 * Somebody with their mails and a browser: follows the newest link there is, and sends the form the
 * page shows.
 */
export async function doesOnPage(mails: OutboxMail[], deed: PageDeed, fields: Record<string, string>): Promise<ComesTo> {
  const way = ways[deed]
  const { inMail, onPage } = way
  const link = mails.map(({ text }) => text?.match(inMail)?.[0]).findLast(Boolean)
  if (!link) return 'no mail leads to it'
  const first = await open(link)
  if (typeof first === 'string') return first
  if (!onPage) return send(first, way, fields)
  const [, further] = onPage.exec(first.html) ?? []
  if (!further) return 'notOffered'
  const second = await open(new URL(further, link).href)
  return typeof second === 'string' ? second : send(second, way, fields)
}

interface Page {
  url: string
  html: string
}

async function open(url: string): Promise<Page | ComesTo> {
  const answer = await fetch(url)
  return answer.status === 200 ? { url, html: await answer.text() } : `status ${answer.status}`
}

async function send({ url, html }: Page, { says, who }: Way, fields: Record<string, string>): Promise<ComesTo> {
  const [, action] = /<form method="post" action="([^"]+)"/.exec(html) ?? []
  if (!action || !offers(html, ...says)) return 'notOffered'
  const whom = who && offers(html, 'who', who) && { who }
  const body = new URLSearchParams({ ...hiddenFields(html), ...whom, ...fields, ...Object.fromEntries([says]) })
  const answer = await fetch(new URL(action, url), { method: 'POST', body, redirect: 'manual' })
  return meanings[answer.status] ?? `status ${answer.status}`
}

const meanings: Record<number, ComesTo> = { 303: 'done', 409: 'refused', 422: 'wrong' }

/** A form's buttons and choices are `name="action" … value="register"`. */
const offers = (html: string, name: string, value: string): boolean => new RegExp(`name="${name}"[^>]* value="${value}"`).test(html)

const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]))
