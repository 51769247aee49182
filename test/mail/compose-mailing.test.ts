import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { fill } from '../../functions/letter/placeholders.ts'
import type { TimetableStepName } from '../../functions/letter/step.ts'
import { composeMailing, type MailingOccasion } from '../../functions/mail/compose-mailing.ts'
import { type MailReader, personalValues } from '../../functions/mail/personal-values.ts'
import { baseUrl, inEnglish, readerIn, sharedMailbox, themeMeeting, threeVenues, tokens } from './fixture.ts'

const steps: TimetableStepName[] = ['invitation', 'reminder-1', 'reminder-2', 'programme', 'practical']

function mailTo(to: MailReader, step: TimetableStepName, letter: FrozenLetter, at: Partial<MailingOccasion> = {}) {
  const template = composeMailing(step, letter, { baseUrl, ...at })
  const values = personalValues(to, letter)
  return { subject: fill(template.subject, values), html: fill(template.html, values), text: fill(template.text, values) }
}

const toAnna = (step: TimetableStepName, letter: FrozenLetter = themeMeeting, at: Partial<MailingOccasion> = {}) =>
  mailTo(readerIn(letter), step, letter, at)

test.each<[TimetableStepName, Partial<MailingOccasion>, string]>([
  ['invitation', {}, 'Invitation: politisk temamøde den 4. maj'],
  ['reminder-1', {}, 'Husk at svare: politisk temamøde den 4. maj'],
  ['reminder-2', { lastReminder: true }, 'Frist 15. april: politisk temamøde den 4. maj'],
  ['programme', {}, 'Program: politisk temamøde den 4. maj'],
  ['practical', {}, 'Praktisk info: politisk temamøde den 4. maj'],
  ['practical', { practicalIsDayBefore: true }, 'I morgen: politisk temamøde den 4. maj'],
])('the subject of %s %o has kind and date and fits a phone', (step, at, subject) => {
  expect(toAnna(step, themeMeeting, at).subject).toBe(subject)
  expect(subject.length).toBeLessThanOrEqual(50)
})

test('of several days one comes to one: they stand beside each other in the subject', () => {
  expect(toAnna('invitation', threeVenues).subject).toBe('Invitation: temamøde den 17., 18. eller 19. august')
})

describe.each([
  ['one session', themeMeeting],
  ['three sessions', threeVenues],
  ['English', inEnglish],
])('with %s', (_, letter) => {
  test.each(steps)('every placeholder of %s has a value for every reader', step => {
    const template = composeMailing(step, letter, { baseUrl, lastReminder: true })
    for (const reader of [readerIn(letter), readerIn(letter, sharedMailbox), { ...readerIn(letter), session: null }]) {
      const values = personalValues(reader, letter)
      const asked = Object.fromEntries(template.asks.map(name => [name, values[name]]))
      for (const part of [template.subject, template.html, template.text]) {
        // Strict as SES is: a value that is missing is a mail that is lost.
        const rendered = Handlebars.compile(part, { strict: true, noEscape: true })(asked)
        expect(rendered).toBe(fill(part, values))
        expect(rendered).not.toMatch(/\{\{|\[\[|undefined/)
      }
    }
  })

  test.each(steps)('%s is light', step => {
    expect(Buffer.byteLength(composeMailing(step, letter, { baseUrl }).html)).toBeLessThan(30_000)
  })
})

test.each(['html', 'text'] as const)('the %s of an invitation says things in the order one reads a letter', half => {
  const mail = toAnna('invitation')[half]
  const places = [
    'Invitation til politisk temamøde',
    'Til Anna Hansen, Social- og Sundhedsudvalget i Furesø Kommune',
    'Kære Anna Hansen',
    'Flere børn og voksne',
    'Hvornår',
    'Liljens Kvarter 2, 2620 Albertslund',
    'Med venlig hilsen',
    'Næstformand for KKR Hovedstaden',
    'Svar senest onsdag',
    'Nej, jeg kan ikke',
    'ring til Mette Krogsbæk på 12 34 56 78',
    'Mailen kommer, fordi KKR Hovedstaden har inviteret Anna Hansen',
    '/privatliv',
    `/u/${tokens.optOut}`,
  ].map(words => mail.lastIndexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test.each(['html', 'text'] as const)('both answers and the plain address stand in the %s', half => {
  const mail = toAnna('invitation')[half]
  expect(mail).toContain(`${baseUrl}/i/${tokens.answer}?svar=ja`)
  expect(mail).toContain(`${baseUrl}/i/${tokens.answer}?svar=nej`)
  expect(mail).toMatch(new RegExp(`${tokens.answer}(?!\\?)`))
})

test('what shows beside the subject is day, time, place and deadline', () => {
  const [, preheader] = toAnna('invitation').html.match(/overflow:hidden;">([^&]*)&#847;/) ?? []
  expect(preheader?.replaceAll('\u00a0', ' ')).toBe(
    'Mandag den 4. maj kl. 15.30–18.00 i Gate21, Albertslund. Svar senest onsdag den 15. april.',
  )
})

test('every mail has the fact box', () => {
  for (const step of steps) expect(toAnna(step).text).toMatch(/Hvornår: Mandag den 4\. maj 2026, kl\. 15\.30–18\.00\nHvor: Gate21, Liljens/)
})

test('both reminders show the deadline, and the last one says that it is the last', () => {
  const first = toAnna('reminder-1').text
  const last = toAnna('reminder-2', themeMeeting, { lastReminder: true }).text
  expect(first).toContain('Svar senest: Onsdag den 15. april 2026')
  expect(last).toContain('Fristen er onsdag den 15. april')
  expect(last).toContain('sidste påmindelse')
  expect(first).not.toContain('sidste')
})

test('a practical mail that was moved names the date and never says "i morgen"', () => {
  const { subject, html, text } = toAnna('practical')
  expect(subject + html + text).not.toMatch(/i morgen/i)
  expect(text).toContain('Vi ses mandag den 4. maj')
  expect(text).toContain('Albertslund Station')
  expect(text).toContain('gul zone')
})

test('the programme mail has both parts, who speaks, and the way to an own page', () => {
  const { html, text } = toAnna('programme')
  for (const half of [html, text]) {
    expect(half).toContain('DEL I: Nationale og fælleskommunale perspektiver')
    expect(half).toContain('DEL II: Et værdifuldt fælleskommunalt samarbejde')
    expect(half).toContain('Lone Rønnebæk, velfærdsdirektør i Frederikssund Kommune')
    expect(half).toContain(`${baseUrl}/d/${tokens.participant}`)
  }
})

test('an invitation carries the programme and the way there below the slip, as a second page', () => {
  for (const half of [toAnna('invitation').html, toAnna('invitation').text]) {
    expect(half.indexOf('DEL I:')).toBeGreaterThan(half.indexOf('Nej, jeg kan ikke'))
    expect(half).toContain('gul zone')
  }
})

test('a programme without a single time has no empty column for them', () => {
  const { programme } = themeMeeting.body
  const untimed = { ...themeMeeting, body: { ...themeMeeting.body, programme: programme.map(item => ({ ...item, time: '' })) } }
  expect(toAnna('invitation').html).toContain('width:64px')
  expect(toAnna('invitation', untimed).html).not.toContain('width:64px')
  expect(toAnna('invitation', untimed).html).toContain(programme[0]!.title)
})

test('without a programme in the letter no mail promises one', () => {
  const { subject, html, text } = toAnna('programme', { ...themeMeeting, body: { ...themeMeeting.body, programme: [] } })
  expect(subject).toBe('Tid og sted: politisk temamøde den 4. maj')
  expect(html + text).not.toMatch(/program/i)
})

test('after the meeting nobody is asked whether they can come, or told that they are registered', () => {
  for (const letter of [themeMeeting, inEnglish]) {
    const { text } = mailTo(readerIn(letter), 'thanks', letter)
    expect(text).not.toMatch(/ikke komme|ret din|er tilmeldt|cannot come|change your|are registered/i)
    expect(text).toMatch(/^(Åbn din side|Open your page): http/m)
  }
})

test('who has chosen Odense is mailed about Odense', () => {
  const { subject, text } = mailTo({ ...readerIn(threeVenues), session: threeVenues.sessions[1]! }, 'programme', threeVenues)
  expect(subject).toBe('Program: temamøde den 18. august')
  expect(text).toContain('Hvor: Comwell Odense')
  expect(text).not.toContain('Horsens')
})

test('an invitation with a price says it with and without VAT, and that it binds', () => {
  expect(toAnna('invitation', threeVenues).text).toContain(
    'Pris: 495,00 kr. ekskl. moms (618,75 kr. inkl. moms). Tilmeldingen er bindende.',
  )
})

test('a shared mailbox is greeted as many and asked in the plural', () => {
  const { text } = mailTo(readerIn(themeMeeting, sharedMailbox), 'reminder-1', themeMeeting)
  expect(text).toContain('Kære alle i Social- og Sundhedsudvalget')
  expect(text).not.toContain('dit svar endnu')
})

test('a letter without a contact person is still answered by mail', () => {
  expect(toAnna('invitation', { ...themeMeeting, contact: 'none' }).text).toContain('Spørgsmål? Svar på mailen.')
})

test('a letter without a deadline asks without one', () => {
  const { text } = toAnna('invitation', { ...themeMeeting, deadline: null })
  expect(text).toContain('Dit svar\n')
  expect(text).not.toContain('Svar senest')
})

const [first] = themeMeeting.sessions
const [welcome] = themeMeeting.body.programme
const [train] = themeMeeting.body.practical

test.each<[string, FrozenLetter]>([
  ['title', { ...themeMeeting, title: '{{outToken}}' }],
  ['kind', { ...themeMeeting, kind: 'møde {{name}}' }],
  ['sender', { ...themeMeeting, sender: { ...themeMeeting.sender, name: '{{#each x}}' } }],
  ['venue', { ...themeMeeting, sessions: [{ ...first, venue: { ...first.venue, room: '{{token}}' } }] }],
  ['a speaker', { ...themeMeeting, body: { ...themeMeeting.body, programme: [{ ...welcome!, by: '{{{name}}}' }] } }],
  ['practical info', { ...themeMeeting, body: { ...themeMeeting.body, practical: [{ ...train!, html: '<p>{{ name }}</p>' }] } }],
  ['the letter, an unknown name', { ...themeMeeting, body: { ...themeMeeting.body, html: '<p>{{outTokenHtml}}</p>' } }],
  ['the letter, three braces', { ...themeMeeting, body: { ...themeMeeting.body, html: '<p>{{{nameHtml}}}</p>' } }],
  ['the letter, an escaped brace', { ...themeMeeting, body: { ...themeMeeting.body, html: '<p>\\{{nameHtml}}</p>' } }],
  ['the letter, a helper', { ...themeMeeting, body: { ...themeMeeting.body, html: '<p>{{lookup this}}</p>' } }],
])('braces in %s never reach the mail service', (_, letter) => {
  expect(() => steps.map(step => composeMailing(step, letter, { baseUrl }))).toThrow(/placeholder|fills/)
})

test('what an author types is text, not markup', () => {
  const { html } = toAnna('invitation', { ...themeMeeting, title: 'Børn & <b>unge</b> "nu"' })
  expect(html).toContain('Børn &amp; &lt;b&gt;unge&lt;/b&gt; &quot;nu&quot;')
})

test('a slot name in the letter is a word like any other', () => {
  expect(toAnna('invitation', { ...themeMeeting, title: 'Se [[facts]]' }).text).toContain('Se [[facts]]')
})

test('right under its title an invitation says when and where', () => {
  const { text } = toAnna('invitation', themeMeeting)
  expect(text).toContain('Det specialiserede socialområde\n\nMandag den 4. maj kl. 15.30–18.00 · Gate21, Albertslund')
  expect(toAnna('invitation', threeVenues).text).toContain('Den 17., 18. eller 19. august · Vælg mellem 3 mødegange')
})
