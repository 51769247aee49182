import * as v from 'valibot'
import { columnNames } from '../audience/columns.ts'
import { type CampaignId, isCampaignId } from '../values/ids.ts'
import { type Instant, instant, isInstant } from '../values/instant.ts'

// What orders are built of. Every shape is strict: an order with a field this house does not know
// is of another version, and is refused whole.

export const campaign = v.pipe(
  v.string(),
  v.check(isCampaignId, 'a campaign id'),
  v.transform(text => text as CampaignId),
)

export const moment = v.pipe(
  v.string(),
  v.check(isInstant, 'an instant such as 2026-03-18T08:00:00Z'),
  v.transform((text): Instant => instant(text)),
)

export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How many it mails, typed by hand; null only shows what would happen. */
export const confirmed = v.nullable(count)

/** Who is meant: a number, or a mail address as people type it. */
export const person = v.pipe(v.string(), v.minLength(1), v.maxLength(320))

// valibot's own pattern counts groups of four, and V8 runs out of stack at some megabytes of them.
const isBase64 = (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)

const base64 = v.pipe(v.string(), v.check(isBase64, 'base64'))

/** A file's bytes: as they are, gzipped, or sent ahead with `keep-file`. */
export const content = v.union([
  v.strictObject({ base64 }),
  v.strictObject({ gzip: base64 }),
  v.strictObject({ kept: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
])
export type Content = v.InferOutput<typeof content>

const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255))

export const file = v.strictObject({ name: fileName, content })
export type OrderedFile = v.InferOutput<typeof file>

/** Which heading of a list means what, where the guess is wrong. */
export const columns = v.optional(v.strictObject(v.entriesFromList(columnNames, v.optional(v.string()))), {})

/**
 * The folder's name is the campaign's id unless the letter names one; `there` is every file in the
 * folder with its size.
 */
const lettersFolder = {
  folder: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  letter: v.pipe(v.string(), v.maxLength(200_000)),
  there: v.optional(v.record(v.string(), count), {}),
}

/** A letter as it lies in its folder. */
export const letterFolder = v.strictObject(lettersFolder)

/** A whole campaign as it lies in its folder. */
export const campaignFolder = v.strictObject({
  ...lettersFolder,
  list: v.optional(v.nullable(file), null),
  documents: v.optional(v.array(file), []),
})
