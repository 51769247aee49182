import { expect, test } from 'vitest'
import type { Answer, Person } from '../../functions/audience/person.ts'
import { participants } from '../../functions/export/participants.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { person } from '../person.ts'
import { frozenSession } from '../seats/session.ts'
import { reading } from './reading.ts'

const since = instant('2026-04-04T07:00:00Z')
const session = 's' as SessionId
const registered: Answer = { status: 'registered', session, since }
const number = (n: number) => n as PersonNumber

/** The table as rows of heading → cell. */
function table(...persons: Person[]) {
  const starts = instant('2026-05-04T13:30:00Z')
  const sessions = [frozenSession({ starts, venue: { name: 'Gate21', room: 'Salen', address: 'Liljens Kvarter 2' } })]
  const { columns, rows } = participants(reading({ persons, sessions }))
  return rows.map(row => Object.fromEntries(columns.map(({ heading }, index) => [heading, row[index]])))
}

test('a row says who comes, from where, to what, and since when', () => {
  expect(table(person({ answer: registered, groups: ['Socialudvalget', 'Økonomiudvalget'] }))).toEqual([
    {
      Navn: 'Anna Hansen',
      'E-mail': 'anna@furesoe.example',
      Kommune: 'Furesø',
      Kommunekode: '0190',
      Rolle: 'udvalgsmedlem',
      Udvalg: 'Socialudvalget, Økonomiudvalget',
      Møde: { moment: '2026-05-04T13:30:00.000Z' },
      Mødested: 'Gate21, Salen',
      Status: 'tilmeldt',
      'Tilmeldt af': null,
      Siden: { moment: since },
    },
  ])
})

test.each<[string, Answer]>([
  ['tilmeldt', registered],
  ['på venteliste', { status: 'waitlisted', session, since, ticket: 1 }],
  [
    'på venteliste, plads tilbudt',
    { status: 'waitlisted', session, since, ticket: 1, offer: { until: since, seat: { block: 0, as: number(1) } } },
  ],
  ['afventer godkendelse', { status: 'pendingApproval', session, since, because: 'late' }],
  ['afbud', { status: 'declined', since }],
  ['afmeldt', { status: 'cancelled', session, since }],
  ['tilbud om plads udløbet', { status: 'cancelled', session, since, because: 'offerExpired' }],
  ['ikke godkendt', { status: 'cancelled', session, since, because: 'refused' }],
  ['plads overdraget', { status: 'transferred', session, since, to: number(2) }],
])('a secretary reads »%s«', (word, answer) => expect(table(person({ answer }))[0]?.Status).toBe(word))

test('whoever has not answered is no participant', () => expect(table(person())).toEqual([]))

test('those registered by somebody else are told from those who registered themselves', () => {
  const anna = person({ number: number(1), name: 'Anna', answer: registered })
  const bo = person({ number: number(2), name: 'Bo', answer: registered, registeredBy: number(1) })
  const carla = person({ number: number(3), name: 'Carla', answer: { ...registered, by: number(2) }, registeredBy: number(1) })
  expect(table(anna, bo, carla).map(row => row['Tilmeldt af'])).toEqual([null, 'Anna', 'Bo'])
})

test('somebody from no municipality, who said no to a letter that is gone, is still a whole row', () => {
  const { rows } = participants(
    reading({ persons: [person({ municipality: null, role: null, answer: { status: 'declined', since } })], sessions: null }),
  )
  expect(rows).toEqual([
    ['Anna Hansen', 'anna@furesoe.example', null, null, null, 'Socialudvalget', null, null, 'afbud', null, { moment: since }],
  ])
})
