import { type Listed, participantList } from '../audience/participant-list.ts'
import { answerAsWritten, type Person, type PersonRow } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson, loadPersons } from '../audience/store.ts'
import type { Letters } from '../campaign/letters.ts'
import { loadMessage } from '../campaign/message.ts'
import { loadCampaign } from '../campaign/store.ts'
import type { Attachments } from '../documents/attachments.ts'
import { mailedDocuments, personalHalves } from '../documents/mailed.ts'
import { sharedReplyAddress } from '../invitation/reply-address.ts'
import { linkTokens } from '../invitation/tokens-of-a-mail.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { composeMailing } from '../mail/compose-mailing.ts'
import { bulkEntry } from '../mail/entry.ts'
import { replyTo, sharedHeaders } from '../mail/headers.ts'
import { mailboxHeader } from '../mail/mailbox-header.ts'
import { mailWords } from '../mail/pieces/frame.ts'
import type { BulkMail } from '../platform/mail-service.ts'
import type { Platform } from '../platform/platform.ts'
import { awaitsOwnYes } from '../registration/bound.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { occasionOf } from './occasion.ts'

export type BulkMailHouse = Pick<Platform, 'table' | 'linkKeys' | 'siteUrl' | 'inboxDomain'> & {
  letters: Letters
  attachments: Attachments
}

/** A step's mail to some of its readers, as one call to SES takes it. */
export async function bulkMail(
  { table, linkKeys, siteUrl: baseUrl, inboxDomain, letters, attachments }: BulkMailHouse,
  campaign: CampaignId,
  { step, call, to }: { step: Step; call: number; to: PersonRow[] },
): Promise<BulkMail> {
  const letter = await letters(campaign, step.letterVersion ?? 1)
  const documents = mailedDocuments(letter, step.carries ?? [])
  const message = step.to && (await loadMessage({ table }, campaign, step.run))
  const registered = await Promise.all(
    to.map(person => (step.name.startsWith('reminder-') || step.change ? registeredFrom({ table }, letter, person) : undefined)),
  )
  const listedAt = step.name === 'practical' ? await participantLists({ table }, letter) : undefined
  const template = step.change
    ? (await import('../mail/compose-change.ts')).composeChange(step.name, letter, step.change, baseUrl)
    : composeMailing(step.name, letter, { baseUrl, documents, message, ...occasionOf(step, letter) })
  return {
    from: mailboxHeader(letter.sender),
    // One for all of a call: whose answer it is, its sender says.
    replyTo: [mailboxHeader(replyTo(letter)), ...(inboxDomain ? [sharedReplyAddress(inboxDomain, campaign)] : [])],
    template,
    headers: sharedHeaders,
    attachments: await attachments(campaign, documents),
    tags: [],
    entries: to.map((read, index) => {
      const person = asOfLetter(read, letter)
      return bulkEntry(
        {
          hasRegistered: registered[index],
          isUnbound: awaitsOwnYes(person.answer),
          soFar: howItBegins(step, letter, read),
          participants: person.answer.status === 'registered' ? listedAt?.get(person.answer.session) : undefined,
          address: person.email,
          reader: readerOf(person, letter.language),
          session: seatOf(person, letter),
          tokens: { ...linkTokens(linkKeys, campaign, person), files: personalHalves(linkKeys, campaign, person, documents) },
        },
        { template, letter, baseUrl, tags: tagsOf(campaign, step, call, person) },
      )
    }),
  }
}

/** The session somebody has a seat at. */
export const seatOf = ({ answer }: Person, letter: FrozenLetter) =>
  answer.status === 'registered' ? (sessionOf(letter, answer.session) ?? null) : null

/** Who has ticked to be on the list of each session; everybody is read where a letter has it. */
async function participantLists(
  house: Pick<Platform, 'table'>,
  letter: FrozenLetter,
): Promise<ReadonlyMap<SessionId, Listed[]> | undefined> {
  const { participantList: list, campaign: id, sessions } = letter
  const campaign = list === 'shown' ? await loadCampaign(house, id, { consistent: false }) : undefined
  if (!campaign) return undefined
  const people = (await loadPersons(house, id, 1, campaign.highest)).map(person => asOfLetter(person, letter))
  return new Map(sessions.map(session => [session.id, participantList(people, session.id)]))
}

/** How many have a seat that a group mailbox named them for. */
async function registeredFrom(
  house: Pick<Platform, 'table'>,
  letter: FrozenLetter,
  { kind, brought }: PersonRow,
): Promise<number | undefined> {
  if (kind !== 'mailbox') return undefined
  const named = await Promise.all([...(brought ?? [])].map(number => loadPerson(house, letter.campaign, number as PersonNumber)))
  return named.filter(person => person && asOfLetter(person, letter).answer.status === 'registered').length
}

/**
 * With the step's batch size these name the row of the call. What is usual is left out: fifty
 * entries pay for every byte.
 */
export const tagsOf = (
  campaign: CampaignId,
  { name, run }: Step,
  call: number,
  { number }: Pick<Person, 'number'>,
): Record<string, string> => ({
  campaign,
  mailing: name,
  number: String(number),
  ...(run && { run: String(run) }),
  ...(call > 1 && { call: String(call) }),
})

/**
 * What this reader in particular is asked; undefined where the mail begins alike for all who have
 * not answered.
 */
export function howItBegins(step: Step, letter: FrozenLetter, read: PersonRow): string | undefined {
  const { changed } = mailWords(letter.language)
  const { answer, kind } = asOfLetter(read, letter)
  if (answer.status === 'registered') return changed.toReconfirm
  if (!step.change || kind === 'mailbox') return undefined
  switch (answer.status) {
    case 'noAnswer':
      return answerAsWritten(read).status === 'waitlisted' ? changed.lineOver : changed.noAnswer
    case 'waitlisted':
    case 'pendingApproval':
      return changed[answer.status]
    default:
      return changed.declined
  }
}
