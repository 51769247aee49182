import { optOutKeys } from '../audience/opt-outs.ts'
import { knownOutOfReach } from '../audience/out-of-reach.ts'
import { loadLastBuyers } from '../billing/last-buyer.ts'
import { loadAgreementsOf } from '../billing/store.ts'
import { isFrom, mailsFrom } from '../endings/mails-from.ts'
import { type Somebody, somebody } from '../endings/somebody.ts'
import type { MailIn } from '../incoming/store.ts'
import { journalOf } from '../journal/journal.ts'
import { loadPersonRequestsOf, settlePersonRequest } from '../outbox/person-request.ts'
import type { Platform } from '../platform/platform.ts'
import { loadNeeds } from '../registration/needs.ts'
import { escapeHtml } from '../values/html.ts'
import { whyOfPerson } from './why-of-person.ts'

type House = Pick<Platform, 'table' | 'addressKey' | 'clock'>

/** Everything there is of an address, by what it is (right of access, GDPR art. 15 and 20). */
export interface PersonExport {
  address: string
  campaigns: Record<string, unknown>[]
  optedOut: boolean
  outOfReach: unknown
  /** Municipalities this address paid for last. */
  lastPayerFor: string[]
  /** What they wrote to us, and what others wrote about them, without who those are. */
  wrote: Record<string, unknown>[]
}

/** Whoever asked for a copy on their page has been seen to with it. */
export async function exportOfPerson(house: House, address: string): Promise<PersonExport> {
  const [found, optOuts, reach, payers] = await Promise.all([
    somebody(house, address),
    optOutKeys(house, address).then(keys => house.table.getAll(keys, { consistent: true })),
    knownOutOfReach(house),
    loadLastBuyers(house),
  ])
  return {
    address,
    campaigns: await Promise.all(found.map(of => inCampaign(house, of))),
    optedOut: optOuts.some(Boolean),
    outOfReach: reach(address) ?? null,
    lastPayerFor: payers.filter(({ email }) => email.toLowerCase() === address).map(({ municipality }) => municipality),
    wrote: (await mailsFrom(house, address, found)).map(mail => written(mail, address)),
  }
}

/** Without the address it was to: that is a key to their answer. */
function written(mail: MailIn, address: string): Record<string, unknown> {
  const { campaign, at, name, subject, words, comment, files, verdict } = mail
  return { campaign, at, ...(isFrom(mail, address) && { from: address, name }), subject, words, comment, files, verdict }
}

/** Their colleagues are told by number alone: a copy of one's own data is no list of others. */
async function inCampaign(house: House, { campaign: { id, title }, letter, person }: Somebody): Promise<Record<string, unknown>> {
  const { number } = person
  const asked = await loadPersonRequestsOf(house, id, number)
  if (asked.some(({ wants, done }) => wants === 'copy' && !done))
    await house.table.write(settlePersonRequest(id, { number, wants: 'copy' }, house.clock.now()))
  const [mails, log, needs, orders] = await Promise.all([
    whyOfPerson(house, id, String(number)),
    journalOf(house, id, number),
    loadNeeds(house, id, number),
    loadAgreementsOf(house, id, number),
  ])
  const { brought, ...own } = person
  return {
    campaign: id,
    title,
    sessions: (letter?.sessions ?? []).map(({ date, time, venue }) => `${date.long} ${time}, ${venue.name}`),
    person: { ...own, ...(brought && { brought: [...brought] }) },
    needs: needs?.text ?? null,
    orders,
    asked,
    mails: mails.outcome === 'found' ? mails.why.mails : [],
    log,
  }
}

/** The same to be read: every field by its name, one below the other. */
export function personAsPage(exported: PersonExport): string {
  const { address, campaigns, ...others } = exported
  const body = [
    `<h1>Det har vi om ${escapeHtml(address)}</h1>`,
    ...campaigns.map(({ title, ...of }) => `<h2>${escapeHtml(String(title))}</h2>\n${asList(of)}`),
    `<h2>På tværs af møder</h2>\n${asList(others)}`,
  ]
  return `<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><title>${escapeHtml(address)}</title><style>body{font:16px/1.5 serif;max-width:44em;margin:2em auto;padding:0 1em}dt{font-weight:bold}</style></head>\n<body>\n${body.join('\n')}\n</body></html>\n`
}

const names: Record<string, string> = {
  campaign: 'Arrangement',
  sessions: 'Møder',
  person: 'Oplysninger',
  needs: 'Hensyn til mad eller adgang',
  orders: 'Ordrer',
  mails: 'Mails',
  log: 'Log',
  name: 'Navn',
  email: 'Mailadresse',
  municipality: 'Kommune (kode)',
  role: 'Rolle',
  groups: 'Udvalg og lister',
  answer: 'Svar',
  suppression: 'Får ikke mails, fordi',
  number: 'Nummer',
  registeredBy: 'Tilmeldt af nummer',
  optedOut: 'Har frabedt sig mails',
  outOfReach: 'Mails når ikke frem, fordi',
  lastPayerFor: 'Betalte sidst for kommunerne',
  wrote: 'Mails, der kom ind',
  from: 'Fra',
  subject: 'Emne',
  words: 'Ord',
  comment: 'Bemærkning',
  files: 'Filer',
  verdict: 'Afgørelse',
  at: 'Hvornår',
  what: 'Hvad',
  actor: 'Af hvem',
  mailing: 'Mail',
  became: 'Hvad der blev af den',
  status: 'Status',
  session: 'Mødegang',
  since: 'Siden',
}

function asList(of: object): string {
  const lines = Object.entries(of).map(([field, value]) => `<dt>${escapeHtml(names[field] ?? field)}</dt><dd>${inWords(value)}</dd>`)
  return `<dl>\n${lines.join('\n')}\n</dl>`
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (Array.isArray(value)) return value.length === 0 ? '–' : `<ul>${value.map(one => `<li>${inWords(one)}</li>`).join('\n')}</ul>`
  return typeof value === 'object' ? asList(value) : escapeHtml(String(value))
}
