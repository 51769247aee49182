import * as v from 'valibot'
import { answerAsWritten, lastSaid, type PersonRow } from '../../audience/person.ts'
import { asOfLetter } from '../../audience/reconfirm.ts'
import { loadPerson } from '../../audience/store.ts'
import { loadCampaign, loadLetter } from '../../campaign/store.ts'
import type { MailIn } from '../../incoming/store.ts'
import type { Opened } from '../../invitation/open-link.ts'
import { type FrozenLetter, isCalledOff, sessionEver } from '../../letter/frozen-letter.ts'
import type { Change } from '../../platform/table.ts'
import type { Typed } from '../../registration/fields/typed.ts'
import type { Amend, AnsweringHouse } from '../../registration/settle-answer.ts'
import type { CampaignId, PersonNumber } from '../../values/ids.ts'
import type { Problem } from '../../values/problem.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { shownOf } from '../inbox.ts'
import { campaign } from '../order.ts'
import { settleMail as settle } from '../settle-mail.ts'
import { answerFor, registration } from './answer-for.ts'

export const inbox = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, { campaign }) {
    if (!(await loadCampaign(house, campaign))) return unknownCampaign(campaign)
    return { outcome: 'found' as const, mails: await shownOf(house, campaign) }
  },
})

export const settleMail = act({
  least: 'editor',
  mails: 'one',
  shape: v.strictObject({
    campaign,
    mail: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    decision: v.picklist(['accept', 'dismiss']),
  }),
  async does(house: AnsweringHouse, order, by) {
    const settled = await settle(house, { ...order, by }, (mail, settles) => makeSo(house, order.campaign, mail, by, settles))
    switch (settled.outcome) {
      case 'settled':
      case 'alreadySo':
      case 'refused':
        return settled
      case 'noMail':
        return refusal(order.mail, 'NO-MAIL', `Der er ingen mail med det nummer. Se dem alle med: indbyd inbox ${order.campaign}`)
      case 'nothingOffered':
        return refusal(
          order.mail,
          'NOTHING-OFFERED',
          'Mailen siger ikke noget, der kan gøres med ét klik. Skriv til personen, eller ret svaret på personens side, og læg den til side.',
        )
    }
  },
})

/**
 * As if the person had telephoned when the mail came: what they have said since stands. The mail is
 * settled in the answer's own transaction, so of two colleagues one decides.
 */
async function makeSo(
  house: AnsweringHouse,
  campaign: CampaignId,
  { offers, number, at }: Pick<MailIn, 'offers' | 'at'> & { number: PersonNumber },
  by: string,
  settles: Change[],
): Promise<Problem[]> {
  const [read, letter] = await Promise.all([loadPerson(house, campaign, number), loadLetter(house, campaign, { consistent: true })])
  const answer = read && asOfLetter(read, letter).answer
  const session = sessionFor(letter, read)
  let isOvertaken = false
  const amend: Amend = (decision, { person }) => {
    isOvertaken = (lastSaid(person.answer) ?? at) > at
    if (isOvertaken) return { outcome: 'alreadySo' }
    return decision.outcome === 'commit' ? { ...decision, also: [...(decision.also ?? []), ...settles] } : decision
  }
  const typed = (opened: Opened): Typed =>
    offers === 'decline'
      ? { action: answer?.status === 'noAnswer' ? 'decline' : 'cancel' }
      : { ...registration(house, opened), ...(session && { session }) }
  const done = await answerFor(house, { campaign, person: String(number) }, by, typed, amend)
  if (isOvertaken) return answeredSince(number).problems
  return done.outcome === 'refused' ? done.problems : []
}

const answeredSince = (number: PersonNumber) =>
  refusal(
    String(number),
    'ANSWERED-SINCE',
    'Personen har svaret, efter at mailen kom, og det nyeste svar gælder. Læg mailen til side, eller ret svaret på personens side.',
  )

/** The one they had before, or what has taken it over; else the one there is. */
function sessionFor(letter: FrozenLetter | undefined, read: PersonRow | undefined): string | undefined {
  const answer = read && answerAsWritten(read)
  const had = letter && answer && 'session' in answer ? sessionEver(letter, answer.session) : undefined
  if (had && letter && !isCalledOff(letter, had.id)) return had.id
  return letter?.sessions.length === 1 ? letter.sessions[0].id : undefined
}
