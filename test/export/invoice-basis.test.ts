import { expect, test } from 'vitest'
import type { Answer } from '../../functions/audience/person.ts'
import type { Agreement } from '../../functions/billing/agreement.ts'
import { invoiceBasis, invoiceLines, totalOf } from '../../functions/export/invoice-basis.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { person } from '../person.ts'
import { reading } from './reading.ts'

const since = instant('2022-03-10T09:00:00Z')
const session = 's' as SessionId
const registered: Answer = { status: 'registered', session, since, agreed: 1 }
const cancelled: Answer = { status: 'cancelled', session, since }
const number = (n: number) => n as PersonNumber

const agreed = (but: Partial<Agreement> = {}): Agreement => ({
  number: number(1),
  order: 1,
  category: null,
  øre: 49_500,
  terms: ['Tilmeldingen er bindende.'],
  termsVersion: '12e4567890123456',
  binding: true,
  buyer: { ean: '5790000000005', reference: '0012', name: 'Furesø Kommune', email: 'faktura@furesoe.example' },
  agreedAt: since,
  ...but,
})
const gaveUp = (percent: number) => agreed({ cancelled: { at: since, percent } })

const linesFor = (answer: Answer, ...agreements: Agreement[]) => invoiceLines(reading({ persons: [person({ answer })], agreements }))

test.each<[string, number, number, Answer, Agreement]>([
  ['tilmeldt', 100, 61_875, registered, agreed()],
  ['afmeldt, faktureres 100 %', 100, 61_875, cancelled, gaveUp(100)],
  ['afmeldt, faktureres 50 %', 50, 30_938, cancelled, gaveUp(50)],
  ['afmeldt uden beregning', 0, 0, cancelled, gaveUp(0)],
  ['overdraget', 0, 0, { status: 'transferred', session, since, to: number(2) }, agreed({ handedTo: number(2) })],
])('%s is charged %i percent', (state, percent, total, answer, agreement) => {
  const [line] = linesFor(answer, agreement)
  expect([line?.state, line?.percent, line?.amount.total]).toEqual([state, percent, total])
})

test.each<[string, Answer]>([
  ['who waits for a seat', { status: 'waitlisted', session, since, ticket: 1, agreed: 1 }],
  ['who waits for a decision', { status: 'pendingApproval', session, since, because: 'role', agreed: 1 }],
  ['who waited and then cancelled', cancelled],
  ['who declined', { status: 'declined', since }],
])('%s owes nothing, whatever was agreed to', (_, answer) => expect(linesFor(answer, agreed())).toEqual([]))

test('who comes without a price has no line', () => expect(linesFor(registered)).toEqual([]))

test('a line holds what an invoice needs, numbers that are names as text', () => {
  const { columns, rows } = invoiceBasis(linesFor(registered, agreed({ category: 'udvalgsmedlem' })))
  expect(Object.fromEntries(columns.map(({ heading }, index) => [heading, rows[0]?.[index]]))).toEqual({
    Ordre: 'moede-1-1',
    Deltager: 'Anna Hansen',
    Kommune: 'Furesø',
    Priskategori: 'udvalgsmedlem',
    'Pris ekskl. moms': { øre: 49_500 },
    Status: 'tilmeldt',
    'Opkræves (%)': { percent: 100 },
    'Beløb ekskl. moms': { øre: 49_500 },
    Moms: { øre: 12_375 },
    'I alt': { øre: 61_875 },
    'EAN-nummer': '5790000000005',
    Rekvisitionsnummer: '0012',
    Køber: 'Furesø Kommune',
    'Købers e-mail': 'faktura@furesoe.example',
    'Vilkår accepteret': { moment: since },
    'Vilkår (version)': '12e4567890123456',
  })
})

test('a seat handed over is invoiced once, to whoever has it', () => {
  const giver = person({ number: number(1), answer: { status: 'transferred', session, since, to: number(2) } })
  const taker = person({ number: number(2), name: 'Bo Olsen', answer: registered })
  const lines = invoiceLines(
    reading({ persons: [giver, taker], agreements: [agreed({ handedTo: number(2) }), agreed({ number: number(2) })] }),
  )
  expect(lines.map(({ person, state, amount }) => [person?.name, state, amount.net])).toEqual([
    ['Anna Hansen', 'overdraget', 0],
    ['Bo Olsen', 'tilmeldt', 49_500],
  ])
  expect(totalOf(lines)).toEqual({ net: 49_500, vat: 12_375, total: 61_875 })
})
