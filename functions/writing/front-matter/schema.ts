import * as v from 'valibot'
import type { Signatory } from '../../letter/letter.ts'
import { documentFields, documents } from './documents.ts'
import { field, fields, isOff, line, oneOf, oneOrMany, Refusal, wholeNumber, yesOrNo } from './field.ts'
import { address, contact, mailbox, signatory } from './people.ts'
import { categoryFields, price, priceFields, stepFields } from './price.ts'
import { minimumFields, sessionFields, sessions, venueFields } from './sessions.ts'
import { dateAndTime } from './times.ts'
import { timetableFields, timetableWishes } from './timetable.ts'

const hours = field(text => {
  const [, number, unit = ''] = /^(\d{1,3})\s+(hours?|timer?|days?|dage?|døgn)$/i.exec(text) ?? []
  if (!number || Number(number) === 0) return new Refusal(`»${text.slice(0, 60)}« kan ikke læses. Skriv fx »2 days«.`)
  return Number(number) * (/^(hour|time)/i.test(unit) ? 1 : 24)
})

/** *Nej* where names should stand is no name. */
const nobody = v.pipe(
  v.unknown(),
  v.transform((): Signatory[] => []),
)

const waitingListFields = fields({ 'offer-lasts': v.optional(hours, '2 days') })

const waitingList = v.lazy(input =>
  isOff(input)
    ? v.pipe(
        v.unknown(),
        v.transform(() => null),
      )
    : v.pipe(
        waitingListFields,
        v.transform(given => given['offer-lasts']),
      ),
)

/** At most ten: they have not asked for mail themselves. */
const colleagues = wholeNumber(0, 10)

const audienceFields = fields({ roles: v.optional(oneOrMany(line)), colleagues: v.optional(colleagues, '10') })
const formFields = fields({
  'catering-needs': v.optional(yesOrNo, 'false'),
  'participant-list': v.optional(oneOf(['hidden', 'shown'], { skjult: 'hidden', vist: 'shown' }), 'hidden'),
})

/**
 * Everything the front matter of a letter can say, with its defaults. All values come as texts, for
 * `09.00` and `2026` are no numbers here; a field left empty counts as left out.
 */
export const frontMatter = fields(
  {
    id: v.optional(line),
    title: line,
    kind: v.optional(line),
    language: v.optional(oneOf(['da', 'en'], { dansk: 'da', danish: 'da', engelsk: 'en', english: 'en' }), 'da'),
    sender: v.optional(mailbox),
    contact: v.optional(contact),
    staff: v.optional(oneOrMany(address)),
    signatories: v.optional(
      v.lazy(input => (isOff(input) ? nobody : oneOrMany(signatory))),
      [],
    ),
    audience: v.optional(audienceFields, {}),
    sessions,
    deadline: v.optional(dateAndTime),
    'waiting-list': v.optional(waitingList, {}),
    price: v.optional(price),
    form: v.optional(formFields, {}),
    documents: v.optional(documents, []),
    timetable: v.optional(timetableWishes, {}),
    dismiss: v.optional(v.record(v.string(), line, 'Skriv hver kode med en begrundelse, fx »DEADLINE-FAR: Aftalt med udvalget«.'), {}),
  },
  { title: 'Temamøde om genoptræning', sessions: '[{ date: 2026-05-04, time: 15.30-18.00, venue: Rådhussalen }]' },
)

export type FrontMatter = v.InferOutput<typeof frontMatter>

const names = (schema: { entries: object }): string[] => Object.keys(schema.entries)

/**
 * The known names at each place; `*` stands for a place in a list. What is written under `dismiss`
 * is the author's own.
 */
export const knownKeys: Record<string, string[]> = {
  '': names(frontMatter),
  contact: ['name', 'email', 'phone'],
  sender: ['name', 'address'],
  'signatories.*': ['name', 'title'],
  audience: names(audienceFields),
  'sessions.*': names(sessionFields),
  'sessions.*.venue': names(venueFields),
  'sessions.*.minimum': names(minimumFields),
  'waiting-list': names(waitingListFields),
  price: names(priceFields),
  'price.amount.*': names(categoryFields),
  'price.cancellation.*': names(stepFields),
  form: names(formFields),
  'documents.*': names(documentFields),
  timetable: names(timetableFields),
}
