import * as v from 'valibot'
import { loadPerson } from '../../audience/store.ts'
import { loadCampaign, loadLetter } from '../../campaign/store.ts'
import type { MailIn } from '../../incoming/store.ts'
import type { AnsweringHouse } from '../../registration/settle-answer.ts'
import type { CampaignId } from '../../values/ids.ts'
import type { Problem } from '../../values/problem.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { shownOf } from '../inbox.ts'
import { campaign } from '../order.ts'
import { settleMail as settle } from '../settle-mail.ts'
import { cancel, decline, register } from './answer-for.ts'

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
    const settled = await settle(house, { ...order, by }, mail => makeSo(house, order.campaign, mail, by))
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

/** As if the person had telephoned. */
async function makeSo(
  house: AnsweringHouse,
  campaign: CampaignId,
  { offers, number }: Pick<MailIn, 'offers'> & { number: number },
  by: string,
): Promise<Problem[]> {
  const person = String(number)
  const status = (await loadPerson(house, campaign, number as never))?.answer
  const order = { campaign, person }
  const done = await (offers === 'decline'
    ? status?.status === 'noAnswer'
      ? decline.does(house, order, by)
      : cancel.does(house, order, by)
    : register.does(house, { ...order, session: await sessionFor(house, campaign, status) }, by))
  return done.outcome === 'refused' ? done.problems : []
}

/** The one there is, or the one they had before. */
async function sessionFor(house: AnsweringHouse, id: CampaignId, answer: object | undefined): Promise<string | undefined> {
  const letter = await loadLetter(house, id, { consistent: true })
  if (answer && 'session' in answer) return String(answer.session)
  return letter?.sessions.length === 1 ? letter.sessions[0].id : undefined
}
