import { stringify } from 'yaml'
import type { Instant } from '../../values/instant.ts'
import { toFillIn } from '../to-fill-in.ts'
import { dateText } from './date-mentions.ts'
import type { Facts } from './facts.ts'
import type { Guesses } from './guesses.ts'
import { hasYear, possibleDays } from './possible-days.ts'
import type { DraftPrice } from './price.ts'
import type { DraftSession } from './sessions.ts'

/**
 * The fields of a letter, with a mark where somebody must write: what is only a guess is named in
 * it.
 */
export function frontMatterOf(facts: Facts, now: Instant): string {
  const { title, kind, language, audience, signatories, price, guesses } = facts
  const open = (fact: string, what: string) => toFillIn([guesses.mark(fact), what].filter(Boolean).join(' '))
  const fields = {
    title: title?.value ?? open('title', 'brevets overskrift'),
    ...(kind ? { kind: kind.value } : guesses.mark('kind') && { kind: open('kind', 'hvad slags møde') }),
    ...(language === 'en' && { language }),
    sessions: facts.sessions.map((session, index) => sessionFields(session, index, facts, now)),
    deadline: facts.deadline
      ? dated(facts.deadline.value, now, facts.sessions[0].date?.value)
      : open('deadline', 'sidste dag for tilmelding (eller slet linjen)'),
    audience: {
      roles: audience.length > 0 ? audience.map(({ value }) => value) : toFillIn('hvem der må tilmelde sig, fx udvalgsmedlem, eller alle'),
    },
    ...(price && { price: priceFields(price) }),
    contact: contactField(facts),
    signatories:
      signatories.length > 0
        ? signatories.map(({ value: { name, title: as } }) => (as ? { name, title: as } : { name }))
        : toFillIn('navn og titel på den, der skriver under (eller slet linjen)'),
  }
  return stringify(fields, { lineWidth: 0 })
}

function sessionFields({ date, time, venue, seats, share }: DraftSession, index: number, facts: Facts, now: Instant) {
  const of = facts.sessions.length
  const { guesses, days } = facts
  const fact = (name: string) => `sessions.${index}.${name}`
  const { name, room, address } = venue?.value ?? {
    name: toFillIn([guesses.mark(fact('venue')), of > 1 ? 'stedet for netop denne dag' : 'stedets navn'].filter(Boolean).join(' ')),
    room: null,
    address: null,
  }
  const likely = days.guesses.map(({ value }) => dateText(value.mention)).join(' eller ')
  return {
    date: date ? dated(date.value, now) : likely ? toFillIn(`(gæt: ${likely}) mødets dag`) : toFillIn('mødets dag, fx 2027-02-11'),
    time: timeField(time, guesses, fact('time')),
    venue: { name, ...(room && { room }), ...(address && { address }) },
    ...(seats
      ? { capacity: seats.value }
      : guesses.mark(fact('capacity')) && { capacity: toFillIn(`${guesses.mark(fact('capacity'))} antal pladser`) }),
    ...(share && { 'per-municipality': share.value }),
  }
}

function timeField(time: DraftSession['time'], guesses: Guesses, fact: string): string {
  if (!time) return toFillIn(guesses.mark(fact) ?? 'fra og til, fx 16.00-18.30')
  return time.value.includes('-') ? time.value : toFillIn(`${time.value}- og hvornår det slutter`)
}

/** A day without its year is left to somebody who knows it, with the weekdays it would have. */
const dated = (date: string, now: Instant, meeting?: string): string =>
  !/\d/.test(date) || /før|inden/.test(date)
    ? toFillIn(`sidste dag for tilmelding, ${date}`)
    : hasYear(date)
      ? date.replace(' kl. ', ' ')
      : toFillIn(`${date}, hvilket år? ${possibleDays(date, now, meeting).join(', ')}`.trim())

function priceFields({ amounts, withVat, binding, releaseOnVenueChange }: DraftPrice) {
  const said = amounts.map(({ value }) => value).join(' og ')
  const amount = withVat
    ? toFillIn(`prisen uden moms; der stod ${said} med moms`)
    : amounts.length > 1
      ? toFillIn(`hvilken pris? Der stod ${said}`)
      : said
  return { amount, ...(binding && { binding: true }), ...(releaseOnVenueChange && { 'release-on-venue-change': true }) }
}

function contactField({ contact }: Facts): string | Record<string, string> {
  if (!contact) return toFillIn('navn, mail og telefon på den, man kan spørge, eller ingen')
  const { name, email, phone } = contact
  return {
    name: name?.value ?? toFillIn('kontaktpersonens navn'),
    email: email?.value ?? toFillIn('kontaktpersonens mail'),
    ...(phone && { phone: phone.value }),
  }
}
