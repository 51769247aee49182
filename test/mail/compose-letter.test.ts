import { expect, test } from 'vitest'
import type { FrozenLetter } from '../../functions/campaign/frozen-letter.ts'
import { composeLetter, type SingleLetter } from '../../functions/mail/compose-letter.ts'
import { personalPlaceholders } from '../../functions/mail/personal-placeholders.ts'
import { instant } from '../../functions/values/instant.ts'
import { anna, baseUrl, inApril, inEnglish, readerIn, themeMeeting, threeVenues, tokens } from './fixture.ts'

const kinds = ['confirmation', 'declined', 'cancelled'] as const
const inMay = instant('2026-05-01T08:00:00Z')

const toAnna = (kind: (typeof kinds)[number], but: Partial<SingleLetter> & { letter?: FrozenLetter } = {}) =>
  composeLetter(kind, { ...readerIn(but.letter ?? themeMeeting), letter: themeMeeting, baseUrl, now: inApril, carries: [], ...but })

test.each([
  ['confirmation', 'Du er tilmeldt: politisk temamøde den 4. maj'],
  ['declined', 'Dit afbud: politisk temamøde den 4. maj'],
  ['cancelled', 'Du har meldt fra: politisk temamøde den 4. maj'],
] as const)('%s says in its subject what has happened', (kind, subject) => {
  expect(toAnna(kind).subject).toBe(subject)
  expect(subject.length).toBeLessThanOrEqual(50)
})

test.each([
  ['Danish', themeMeeting],
  ['several venues', threeVenues],
  ['English', inEnglish],
])('single letters leave nothing open: %s', (_, letter) => {
  for (const kind of kinds) {
    const { subject, html, text } = toAnna(kind, { letter })
    expect(subject + html + text).not.toMatch(/\{\{|\[\[|undefined/)
    expect(Buffer.byteLength(html)).toBeLessThan(20_000)
  }
})

test('a confirmation names the seat and leads to the own page', () => {
  const { html, text } = toAnna('confirmation')
  expect(text).toContain('Din plads: Anna Hansen, Furesø Kommune')
  for (const half of [html, text]) expect(half).toContain(`${baseUrl}/d/${tokens.participant}`)
  expect(text).not.toContain('DEL I')
})

test('who registers after the programme went out gets it with the confirmation', () => {
  const { text } = toAnna('confirmation', { carries: ['programme'] })
  expect(text).toContain('DEL I')
  expect(text).toContain('DEL II')
  expect(text).toContain('gul zone')
})

test('a colleague is told who has registered them', () => {
  expect(toAnna('confirmation', { registeredBy: 'Bo Lund' }).text).toContain('Bo Lund har tilmeldt dig')
})

test('a confirmation for one of three venues is about that one', () => {
  const { subject, text } = toAnna('confirmation', { letter: threeVenues, session: threeVenues.sessions[1]! })
  expect(subject).toBe('Du er tilmeldt: temamøde den 18. august')
  expect(text).toContain('Comwell Odense')
  expect(text).not.toContain('Horsens')
  expect(text).toContain('Tilmeldingen er bindende')
})

test.each(['declined', 'cancelled'] as const)('%s has a way back while registration is open', kind => {
  const { html, text } = toAnna(kind)
  for (const half of [html, text]) expect(half).toContain(`${baseUrl}/i/${tokens.answer}?svar=ja`)
  expect(text).toContain('senest onsdag den 15. april')
})

test.each(['declined', 'cancelled'] as const)('after the deadline the way back from %s is a person', kind => {
  const { html, text } = toAnna(kind, { now: inMay })
  expect(html).not.toContain('?svar=ja')
  expect(text).toContain('Fristen for tilmelding er udløbet')
  expect(text).toContain('Mette Krogsbæk')
})

test('a name made of placeholders and markup arrives as it was typed', () => {
  const name = `${personalPlaceholders.map(name => `{{${name}}}`).join('')}<b>&"`
  const { html, text } = toAnna('confirmation', { reader: { ...anna, name } })
  expect(text).toContain(`Kære ${name}\n`)
  expect(html).toContain(name.replace('<b>&"', '&lt;b&gt;&amp;&quot;'))
  expect(html).not.toContain('<b>')
})
