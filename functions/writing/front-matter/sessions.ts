import * as v from 'valibot'
import type { Venue } from '../../letter/letter.ts'
import { exists } from '../../schedule/local-time.ts'
import { date } from './dates.ts'
import { field, fields, line, Refusal, wholeNumber } from './field.ts'
import { skipped, timeSpan } from './times.ts'

/**
 * `Rådhussalen, Torvet 1, 9999 Eksempelby`: the name up to the first comma, the rest is the
 * address.
 */
const venueText = field((text): Venue => {
  const [name = '', ...address] = text.split(',').map(part => part.trim())
  return { name, room: null, address: address.join(', ') || null }
})

export const venueFields = fields({ name: line, room: v.optional(line), address: v.optional(line) }, { name: 'Rådhussalen' })

const venue = v.lazy(input =>
  typeof input === 'string'
    ? venueText
    : v.pipe(
        venueFields,
        v.transform((given): Venue => ({ name: given.name, room: given.room ?? null, address: given.address ?? null })),
      ),
)

const sessionId = field(text =>
  /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(text)
    ? text
    : new Refusal(`»${text.slice(0, 60)}« kan ikke bruges som id. Brug små bogstaver a-z, tal og bindestreg.`),
)

const seats = wholeNumber(1, 100_000)

export const minimumFields = fields({ seats, decide: date }, { seats: '15', decide: '2026-04-20' })

export const sessionFields = fields(
  {
    id: v.optional(sessionId),
    date,
    time: timeSpan,
    venue,
    capacity: v.optional(seats),
    'per-municipality': v.optional(seats),
    minimum: v.optional(minimumFields),
  },
  { date: '2026-05-04', time: '15.30-18.00', venue: 'Rådhussalen, Torvet 1, 9999 Eksempelby' },
)

const session = v.pipe(
  sessionFields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { date: day, time } = dataset.value
    for (const wall of [time.starts, time.ends]) if (!exists(day, wall)) addIssue({ message: skipped(day, wall) })
  }),
)

const atLeastOne = 'Skriv mindst én mødegang under »sessions«, som en liste: Hver mødegang begynder med en bindestreg.'

export const sessions = v.pipe(
  v.array(session, atLeastOne),
  v.minLength(1, atLeastOne),
  v.maxLength(50, 'Et brev kan have højst 50 mødegange.'),
  // A session keeps its id when its day or place changes, so an author who lists several does well
  // to name them.
  v.transform(list => list.map((one, index) => ({ ...one, id: one.id ?? `moede-${index + 1}` }))),
  v.check(list => new Set(list.map(({ id }) => id)).size === list.length, 'To mødegange har samme id. Giv dem hver sit.'),
)
