import * as v from 'valibot'
import { problemsWords } from '../../../templates/words/page/problems.ts'
import type { Person } from '../../audience/person.ts'
import { readerOf } from '../../audience/reader-of.ts'
import { asOfLetter } from '../../audience/reconfirm.ts'
import { termsVersion } from '../../billing/agreement.ts'
import { loadCampaign, loadLetter } from '../../campaign/store.ts'
import type { Opened } from '../../invitation/open-link.ts'
import { isOpen } from '../../letter/frozen-letter.ts'
import type { WhyNot } from '../../registration/decision.ts'
import type { PageProblem, Typed } from '../../registration/fields/typed.ts'
import { readForm } from '../../registration/forms/read-form.ts'
import { type HandedOver, handOver } from '../../registration/hand-over.ts'
import { type Amend, type AnsweringHouse, answer } from '../../registration/settle-answer.ts'
import type { ReadForm } from '../../registration/wish.ts'
import { act, type Refused, refusal, unknownCampaign, unknownPerson } from '../act.ts'
import { findPerson } from '../find-person.ts'
import { campaign, person } from '../order.ts'

const said = v.optional(v.pipe(v.string(), v.maxLength(1000)))

const aboutThem = { name: said, municipality: said, role: said }

/** As a form of the person's own page, filled in by staff for somebody who phones. */
const shapes = {
  register: v.strictObject({
    campaign,
    person,
    session: said,
    ...aboutThem,
    ean: said,
    reference: said,
    buyerName: said,
    buyerEmail: said,
    /** *Aftalt med deltageren*: needed where it costs something. */
    agreed: said,
  }),
  decline: v.strictObject({ campaign, person }),
  cancel: v.strictObject({ campaign, person, note: said }),
  change: v.strictObject({ campaign, person, session: said, ...aboutThem }),
  handOver: v.strictObject({ campaign, person, ...aboutThem, email: said }),
}

export const register = act({
  least: 'editor',
  mails: 'one',
  shape: shapes.register,
  does: (house: AnsweringHouse, { agreed, ...order }, by) =>
    answerFor(house, order, by, opened => ({
      ...registration(house, opened),
      ...order,
      ...(agreed && { consent: 'yes', termsVersion: termsVersion(opened.letter) }),
    })),
})

export const registration = ({ clock }: AnsweringHouse, { letter }: Opened): Typed => ({
  action: isOpen(letter, clock.now()) ? 'register' : 'late',
  who: 'me',
})

export const decline = act({
  least: 'editor',
  mails: 'one',
  shape: shapes.decline,
  does: (house: AnsweringHouse, order, by) => answerFor(house, order, by, () => ({ action: 'decline' })),
})

export const cancel = act({
  least: 'editor',
  mails: 'one',
  shape: shapes.cancel,
  does: (house: AnsweringHouse, { note, ...order }, by) => answerFor(house, order, by, () => ({ action: 'cancel', reason: note })),
})

export const change = act({
  least: 'editor',
  mails: 'one',
  shape: shapes.change,
  does: (house: AnsweringHouse, order, by) => answerFor(house, order, by, () => ({ ...order, action: 'change' })),
})

export const handSeatOver = act({
  least: 'editor',
  mails: 'one',
  shape: shapes.handOver,
  async does(house: AnsweringHouse, order, by) {
    const opened = await openFor(house, order)
    if ('outcome' in opened) return opened
    const read = formOf(opened, { ...order, action: 'handOver' })
    if ('problems' in read) return wrong(order.person, read.problems)
    if (!('handOverTo' in read)) return wrong(order.person, [])
    const handed = await handOver(house, opened, read.handOverTo, by)
    return handed === 'handedOver' ? done(opened.person, 'transferred') : refusal(order.person, 'REFUSED', notHanded[handed])
  },
})

type Order = { campaign: Opened['campaign']['id']; person: string }

/**
 * By the very rules of the person's own form, so that nothing is possible here that is not there.
 */
export async function answerFor(house: AnsweringHouse, order: Order, by: string, typed: (opened: Opened) => Typed, amend?: Amend) {
  const opened = await openFor(house, order)
  if ('outcome' in opened) return opened
  if (opened.person.kind === 'mailbox')
    return refusal(order.person, 'MAILBOX', 'En fællespostkasse er ingen. Tilmeld den person, der kommer.')
  const read = formOf(opened, typed(opened))
  if ('problems' in read) return wrong(order.person, read.problems)
  if (!('wish' in read)) return wrong(order.person, [])
  const answered = await answer(house, opened, read.wish, by, amend)
  if (answered.outcome === 'refused') return refusal(order.person, 'REFUSED', whyNot[answered.because])
  return done(opened.person, answered.outcome === 'committed' ? answered.person.answer.status : opened.person.answer.status)
}

const done = ({ number, name }: Person, status: Person['answer']['status']) => ({ outcome: 'answered' as const, number, name, status })

async function openFor(house: AnsweringHouse, order: Order): Promise<Opened | Refused> {
  const [campaign, letter] = await Promise.all([
    loadCampaign(house, order.campaign),
    loadLetter(house, order.campaign, { consistent: true }),
  ])
  if (!campaign) return unknownCampaign(order.campaign)
  if (!letter) return refusal(order.campaign, 'NOT-LAUNCHED', 'Brevet er ikke sendt ud endnu, så ingen kan tilmeldes.')
  const person = await findPerson(house, campaign, order.person)
  return person ? { campaign, letter, person: asOfLetter(person, letter) } : unknownPerson(order.person)
}

const formOf = ({ letter, person }: Opened, typed: Typed): ReadForm => readForm(typed, letter, readerOf(person, letter.language))

function wrong(at: string, problems: readonly PageProblem[]): Refused {
  return {
    outcome: 'refused',
    problems: problems.map(({ field, says, count = 0 }) => {
      const words = forStaff[says] ?? problemsWords.da[says]
      return { at, field, code: 'WRONG', level: 'blocker', says: typeof words === 'function' ? words(count) : words }
    }),
  }
}

/** What the person's own page says to them is said to staff of them. */
const forStaff: Partial<Record<PageProblem['says'], string>> = {
  consentNeeded: 'Det koster noget at deltage. Sæt flueben ved, at det er aftalt med deltageren.',
  chooseSession: 'Vælg en mødegang.',
  ownNameNeeded: 'Skriv navnet.',
}

const whyNot: Record<WhyNot, string> = {
  deadline: 'Fristen er ovre.',
  started: 'Mødet er begyndt.',
  calledOff: 'Mødet er aflyst.',
  full: 'Der er ingen ledig plads, og ingen venteliste at stå på.',
  municipalityFull: 'Kommunen har ikke flere pladser dér.',
  noSeat: 'Personen har ingen plads.',
  binding: 'Pladsen koster noget og kan ikke opgives ved et afbud. Meld personen fra i stedet.',
  notEligible: 'Brevet er ikke til den rolle, og pladsen koster noget. Meld personen fra, hvis den skal opgives.',
  gone: 'Personen er slettet i mellemtiden.',
}

const notHanded: Record<Exclude<HandedOver, 'handedOver'>, string> = {
  noSeat: whyNot.noSeat,
  started: whyNot.started,
  calledOff: whyNot.calledOff,
  notEligible: 'Pladsen kan kun gives til nogen, brevet er til.',
  wantsNoMail: 'Personen med den adresse har frabedt sig mails eller kan ikke nås.',
  ownAnswer: 'Personen med den adresse har allerede svaret selv.',
  isNamer: 'Det er adressen på den, der giver pladsen videre. Skriv kollegaens.',
  isMailbox: 'Adressen er en fællespostkasse. Skriv kollegaens egen mailadresse.',
  tooMany: 'Pladsen er givet videre så mange gange, den kan.',
  manyNow: 'Der tilmeldes usædvanlig mange lige nu. Prøv igen om en time.',
}
