import { expect, test } from 'vitest'
import { freeze } from '../../functions/writing/freeze.ts'
import { aLetter, march2026 } from './letters.ts'

const frozen = (fields: Record<string, string | null> = {}, body?: string) => freeze(aLetter(fields, body), 3, march2026)
const bodyOf = (body: string) => frozen({ deadline: '2026-04-15' }, body).body
const on = (date: string) => `\n  - { date: ${date}, time: 15.30-18.00, venue: Gate21 }`

test('Danish wall time becomes UTC on either side of summer time', () => {
  expect(frozen({ sessions: on('2026-05-04') }).sessions).toMatchObject([
    { starts: '2026-05-04T13:30:00.000Z', ends: '2026-05-04T16:00:00.000Z' },
  ])
  expect(frozen({ sessions: on('2026-03-16') }).sessions).toMatchObject([
    { starts: '2026-03-16T14:30:00.000Z', ends: '2026-03-16T17:00:00.000Z' },
  ])
})

test('an hour that comes twice means the first', () => {
  const sessions = '\n  - { date: 2026-10-25, time: 02.30-04.00, venue: Gate21 }'
  expect(frozen({ sessions }).sessions[0].starts).toBe('2026-10-25T00:30:00.000Z')
})

test('dates are printed so that they do not break from line to line', () => {
  const [session] = frozen().sessions
  expect(session.date).toEqual({
    long: 'mandag den 4.\u00a0maj 2026',
    short: 'mandag den 4.\u00a0maj',
    brief: '4.\u00a0maj',
    leaf: { month: 'maj', day: '4', weekday: 'mandag' },
  })
  expect(session.time).toBe('kl.\u00a015.30–18.00')
  expect(frozen({ language: 'en' }).sessions[0]).toMatchObject({ date: { long: 'Monday 4\u00a0May 2026' }, time: '15:30–18:00' })
})

test.each([
  ['2026-04-15', '2026-04-15T22:00:00.000Z', ''],
  ['2026-03-15', '2026-03-15T23:00:00.000Z', ''],
  ['2026-03-28', '2026-03-28T23:00:00.000Z', ''],
  ['2026-03-29', '2026-03-29T22:00:00.000Z', ''],
  ['2026-04-15 12.00', '2026-04-15T10:00:00.000Z', 'kl.\u00a012.00'],
])('answers to a letter with deadline %s are too late from %s', (deadline, closes, time) => {
  expect(frozen({ deadline }).deadline).toMatchObject({ closes, time })
})

test('what depends on the reader stays open: escaped in HTML, plain in text', () => {
  const { html, text } = bodyOf('Kære {{greeting}} i {{municipality}}')
  expect(html).toBe('<p>Kære {{greetingHtml}} i {{municipalityHtml}}</p>')
  expect(text).toBe('Kære {{greeting}} i {{municipality}}')
})

test('the deadline is the same for everybody and is filled in at once', () => {
  const { html, text } = bodyOf('Svar senest {{deadline}}.')
  expect(html).toBe('<p>Svar senest onsdag den 15.\u00a0april 2026.</p>')
  expect(text).toBe('Svar senest onsdag den 15.\u00a0april 2026.')
})

test('the personal link is a link in HTML and an address in text', () => {
  const { html, text } = bodyOf('Tilmeld jer [her]({{answer}}) i dag.')
  expect(html).toBe('<p>Tilmeld jer <a href="{{answerHtml}}" rel="noreferrer">her</a> i dag.</p>')
  expect(text).toBe('Tilmeld jer her: {{answer}} i dag.')
})

test('alone on a line the link becomes the place of the two buttons, also in the middle of a paragraph', () => {
  for (const body of ['Svar her:\n\n{{answer}}\n\nVi ses.', 'Svar her:\n{{answer}}\nVi ses.']) {
    expect(bodyOf(body).html).toBe('<p>Svar her:</p>\n{{answerButtons}}\n<p>Vi ses.</p>')
    expect(bodyOf(body).text).toBe('Svar her:\n\n{{answerButtons}}\n\nVi ses.')
  }
})

test.each([
  ['[os](https://kkr.example/a)', '<p><a href="https://kkr.example/a" rel="noreferrer">os</a></p>', 'os: https://kkr.example/a'],
  ['https://kkr.example/a', '<p><a href="https://kkr.example/a" rel="noreferrer">https://kkr.example/a</a></p>', 'https://kkr.example/a'],
  [
    'Skriv til a@kkr.example',
    '<p>Skriv til <a href="mailto:a@kkr.example" rel="noreferrer">a@kkr.example</a></p>',
    'Skriv til a@kkr.example',
  ],
  ['[her](#)', '<p>her</p>', 'her'],
  ['[her](/hemmelig)', '<p>her</p>', 'her'],
  ['[her](ftp://x.example)', '<p>her</p>', 'her'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<script>alert(1)</script>'],
  ['"Godt" -- (c)', '<p>&quot;Godt&quot; -- (c)</p>', '"Godt" -- (c)'],
  ['# Tilmelding', '<h2>Tilmelding</h2>', 'Tilmelding'],
  ['**Kære** *alle*', '<p><strong>Kære</strong> <em>alle</em></p>', 'Kære alle'],
  ['en\nlinje', '<p>en\nlinje</p>', 'en linje'],
  ['Med venlig hilsen\nSofie', '<p>Med venlig hilsen<br>\nSofie</p>', 'Med venlig hilsen\nSofie'],
])('%s', (markdown, html, text) => {
  expect(bodyOf(markdown)).toMatchObject({ html, text })
})

test('javascript never becomes a link', () => {
  expect(bodyOf('[her](javascript:alert(1))').html).not.toContain('<a')
})

test('lists and quotes keep their shape in text', () => {
  expect(bodyOf('Vi drøfter:\n\n- økonomi\n- kvalitet\n  - nu\n\n1. først\n2. så\n\n> Klogt sagt').text).toBe(
    'Vi drøfter:\n\n- økonomi\n- kvalitet\n  - nu\n\n1. først\n2. så\n\n> Klogt sagt',
  )
})

test('programme and practical info are fields of their own, not part of the letter', () => {
  const { html, text, programme, practical } = bodyOf(
    'Hej\n\n## Program\n- 15.30 Velkommen — Maja Lind\n\n## Praktisk info\n### Parkering\nKun i *gul zone*.',
  )
  expect({ html, text }).toEqual({ html: '<p>Hej</p>', text: 'Hej' })
  expect(programme).toEqual([{ time: '15.30', part: '', kind: 'welcome', title: 'Velkommen', by: 'Maja Lind' }])
  expect(practical).toEqual([{ heading: 'Parkering', html: '<p>Kun i <em>gul zone</em>.</p>', text: 'Kun i gul zone.' }])
})

test('staff decide about a session with too few guests at the hour at which mails go out', () => {
  const sessions = '\n  - { date: 2026-05-04, time: 15.30-18.00, venue: Gate21, minimum: { seats: 15, decide: 2026-04-20 } }'
  expect(frozen({ sessions }).sessions[0].minimum).toEqual({ seats: 15, decide: '2026-04-20T07:00:00.000Z' })
})

test('a frozen letter knows its version and its day', () => {
  expect(frozen()).toMatchObject({ campaign: 'et-moede', version: 3, dated: { brief: '18.\u00a0marts' } })
})
