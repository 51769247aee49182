import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mjml2html from 'mjml'
import MailComposer from 'nodemailer/lib/mail-composer'
import { planImport } from '../functions/audience/import.ts'
import type { Person } from '../functions/audience/person.ts'
import { readerOf } from '../functions/audience/reader-of.ts'
import { linkTokens } from '../functions/invitation/tokens-of-a-mail.ts'
import { composeMailing } from '../functions/mail/compose-mailing.ts'
import { bulkEntry } from '../functions/mail/entry.ts'
import { replyTo } from '../functions/mail/headers.ts'
import { linkKeysFrom } from '../functions/platform/link-keys.ts'
import { freeze } from '../functions/writing/freeze.ts'
import { firstMorning } from '../local/house.ts'
import { letter002 } from '../test/house.ts'
import type { Chapter } from './budget.ts'
import { peopleLikeThoseOf002 } from './recipients.ts'

const letter = freeze(letter002().letter, 1, firstMorning)
const people = planImport(peopleLikeThoseOf002(50), [], 0).persons
const keys = linkKeysFrom(JSON.stringify({ current: 1, 1: Buffer.alloc(32).toString('base64') }))
const baseUrl = 'https://svar.kkrh.example'

/** A batch as we send it: the letter once, fifty entries, one request body. */
function ourBatch(): string {
  const template = composeMailing('invitation', letter, { baseUrl })
  return JSON.stringify({ template, entries: people.map(person => entryFor(person, template)) })
}

function entryFor(person: Person, template: ReturnType<typeof composeMailing>) {
  const to = { address: person.email, reader: readerOf(person, 'da'), session: null, tokens: linkTokens(keys, letter.campaign, person) }
  const tags = { campaign: letter.campaign, mailing: 'invitation', number: String(person.number) }
  return bulkEntry(to, { template, letter, baseUrl, tags })
}

const filePath = fileURLToPath(new URL('../templates/mails/invitation.mjml', import.meta.url))
const source = readFileSync(filePath, 'utf8')
const finished = composeMailing('invitation', letter, { baseUrl })

/** One mail as it is usually done: the MJML compiled and the MIME built for each reader. */
async function usualMail(person: Person): Promise<Buffer> {
  await mjml2html(source, { filePath, ignoreIncludes: false, fonts: {} })
  const { subject, html, text } = finished
  const to = { name: person.name, address: person.email }
  return new MailComposer({ from: letter.sender, replyTo: replyTo(letter), to, subject, html, text }).compile().build()
}

/** Milliseconds of processor time per mail. */
async function workPerMail(times: number, mails: number, send: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  for (let time = 0; time < times; time++) await send()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / (times * mails)
}

const rounds = 9

/**
 * How much less work a mail is than the usual way: side by side in one process, in turns; the round
 * in the middle counts.
 */
export async function senderWork(): Promise<Chapter> {
  const measured: { ours: number; usual: number; ratio: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const ours = await workPerMail(50, people.length, ourBatch)
    const usual = await workPerMail(15, 1, () => usualMail(people[0]!))
    measured.push({ ours, usual, ratio: usual / ours })
  }
  const { ours, usual, ratio } = measured.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)]!
  return {
    heading: 'Processor time of the sender',
    lines: [{ what: 'MJML and nodemailer for each mail, against ours', measured: ratio, budget: { atLeast: 100 }, unit: '×' }],
    notes: [`${(usual * 1000).toFixed(0)} and ${(ours * 1000).toFixed(0)} µs a mail`],
  }
}
