import { stringify } from 'yaml'
import type { Instant } from '../../values/instant.ts'
import { toFillIn } from '../to-fill-in.ts'
import type { Facts } from './facts.ts'
import { hasYear, possibleDays } from './possible-days.ts'
import type { DraftPrice } from './price.ts'
import type { DraftSession } from './sessions.ts'

/** The fields of a letter, with a mark where somebody must write. */
export function frontMatterOf(facts: Facts, now: Instant): string {
  const { title, kind, language, audience, signatories, price } = facts
  const fields = {
    title: title?.value ?? toFillIn('brevets overskrift'),
    ...(kind && { kind: kind.value }),
    ...(language === 'en' && { language }),
    sessions: facts.sessions.map(session => sessionFields(session, facts.sessions.length, now)),
    deadline: facts.deadline
      ? dated(facts.deadline.value, now, facts.sessions[0].date?.value)
      : toFillIn('sidste dag for tilmelding (eller slet linjen)'),
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

function sessionFields({ date, time, venue }: DraftSession, of: number, now: Instant) {
  const { name, room, address } = venue?.value ?? {
    name: toFillIn(of > 1 ? 'stedet for netop denne dag' : 'stedets navn'),
    room: null,
    address: null,
  }
  return {
    date: date ? dated(date.value, now) : toFillIn('mødets dag, fx 2027-02-11'),
    time: !time
      ? toFillIn('fra og til, fx 16.00-18.30')
      : time.value.includes('-')
        ? time.value
        : toFillIn(`${time.value}- og hvornår det slutter`),
    venue: { name, ...(room && { room }), ...(address && { address }) },
  }
}

/** A day without its year is left to somebody who knows it, with the weekdays it would have. */
const dated = (date: string, now: Instant, meeting?: string): string =>
  hasYear(date) ? date.replace(' kl. ', ' ') : toFillIn(`${date}, hvilket år? ${possibleDays(date, now, meeting).join(', ')}`.trim())

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
  if (!contact) return toFillIn('navn, mail og telefon på den, man kan spørge, eller none')
  const { name, email, phone } = contact
  return {
    name: name?.value ?? toFillIn('kontaktpersonens navn'),
    email: email?.value ?? toFillIn('kontaktpersonens mail'),
    ...(phone && { phone: phone.value }),
  }
}
