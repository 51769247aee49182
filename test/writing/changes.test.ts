import { expect, test } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import { changesBetween } from '../../functions/writing/changes.ts'
import { freeze } from '../../functions/writing/freeze.ts'
import { at, exampleCampaign } from '../house.ts'

const { letter: kkr } = exampleCampaign('002-kkr-hovedstaden-2026')
const { letter: kl } = exampleCampaign('000-kl-temamoeder-2022')
const now = at('2022-03-01T08:00:00Z')

const otherwise = (was: Letter, becomes: Letter): string[] =>
  changesBetween(freeze(was, 1, now), freeze(becomes, 2, at('2022-03-02T08:00:00Z')), now).map(({ what, field, says }) =>
    `${what} ${field}: ${says}`.replaceAll('\u00a0', ' '),
  )

const [albertslund] = kkr.sessions
const session = (edit: Partial<Letter['sessions'][0]>): Letter => ({ ...kkr, sessions: [{ ...albertslund, ...edit }] })
const text = (markdown: string): Letter => ({ ...kkr, body: { ...kkr.body, markdown } })

/** Terms that name days: steps before each session. */
const dated: Letter = {
  ...kl,
  price: {
    ...kl.price!,
    cancellation: [
      { daysBefore: 30, percent: 50 },
      { daysBefore: 0, percent: 100 },
    ],
  },
}

const edits: [string, Letter, Letter, string[]][] = [
  ['nothing', kkr, kkr, []],
  [
    'the deadline goes',
    kkr,
    { ...kkr, deadline: null },
    ['deadline deadline: Tilmeldingsfristen onsdag den 15. april 2026 falder væk. Tilmeldingen er åben, til mødet begynder.'],
  ],
  [
    'an hour on the same day',
    kkr,
    { ...kkr, deadline: { date: '2026-04-15', time: '12:00' } },
    ['deadline deadline: Tilmeldingsfristen afkortes fra onsdag den 15. april 2026 til onsdag den 15. april 2026 kl. 12.00.'],
  ],
  [
    'a limit',
    session({ capacity: 60 }),
    session({ capacity: 40 }),
    ['capacity sessions.0.capacity: Antallet af pladser sænkes fra 60 til 40.'],
  ],
  [
    'one of several limits',
    kl,
    { ...kl, sessions: [{ ...kl.sessions[0], capacity: 90 }, ...kl.sessions.slice(1)] },
    [
      `capacity sessions.0.capacity: ${kl.sessions[0].venue.name} den 17. august: Antallet af pladser ${kl.sessions[0].capacity === null ? 'får en grænse: 90' : `hæves fra ${kl.sessions[0].capacity} til 90`}.`,
    ],
  ],
  [
    'the room, in the same house',
    kkr,
    session({ venue: { ...albertslund.venue, room: 'Sal 2' } }),
    ['room sessions.0.venue: Lokalet »intet« bliver »Sal 2«.'],
  ],
  [
    'the house',
    kkr,
    session({ venue: { ...albertslund.venue, name: 'Rådhuset' } }),
    ['venue sessions.0.venue: »Gate21, Liljens Kvarter 2, 2620 Albertslund« bliver »Rådhuset, Liljens Kvarter 2, 2620 Albertslund«.'],
  ],
  [
    'the time',
    kkr,
    session({ ends: '18:30' }),
    ['date sessions.0.date: mandag den 4. maj 2026 kl. 15.30–18.00 bliver mandag den 4. maj 2026 kl. 15.30–18.30.'],
  ],
  [
    'nobody to ask',
    kkr,
    { ...kkr, contact: 'none' },
    ['contact contact: Kontaktperson: »Mette Krogsbæk, mette.krogsbaek@kkr-sekretariat.example, 12 34 56 78« bliver »ingen«.'],
  ],
  ['the words', kkr, text(`${kkr.body.markdown}\n\nKom glad.`), ['text text: Brevets tekst er ændret.']],
  [
    'another day, with the days the terms name',
    dated,
    { ...dated, sessions: [{ ...kl.sessions[0], date: '2022-08-24' }, ...kl.sessions.slice(1)] },
    [
      'date sessions.0.date: Comwell Horsens den 24. august: onsdag den 17. august 2022 kl. 16.00–19.00 bliver onsdag den 24. august 2022 kl. 16.00–19.00.',
    ],
  ],
  [
    'the terms',
    dated,
    { ...dated, price: { ...dated.price!, cancellation: [{ daysBefore: 14, percent: 50 }] } },
    ['price price: Vilkårene for betaling er ændret.'],
  ],
  [
    'the price',
    kl,
    { ...kl, price: { ...kl.price!, categories: [{ category: null, øre: 59500 }] } },
    ['price price: Prisen bliver 595,00 kr. i stedet for 495,00 kr.'],
  ],
  ['a step of the timetable, which is not the letter’s words', kkr, { ...kkr, timetable: { ...kkr.timetable, practical: 'off' } }, []],
]

test.each(edits)('%s', (_, was, becomes, expected) => {
  expect(otherwise(was, becomes)).toEqual(expected)
})

test('a text that says {{deadline}} has not been edited because the deadline moved', () => {
  const says = text(kkr.body.markdown.replace('den 15. april', '{{deadline}}'))
  expect(otherwise(says, { ...says, deadline: { date: '2026-04-22', time: null } })).toHaveLength(1)
})
