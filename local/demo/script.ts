import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { instantOf } from '../../functions/schedule/local-time.ts'
import { deeds, isOrder, outcomes } from './deed.ts'
import { standingNames } from './standing-names.ts'

const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d \d\d\.\d\d$/, 'a time is written 2026-04-08 09.30'),
  v.transform(text => instantOf(text.slice(0, 10), text.slice(11).replace('.', ':'))),
)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const counts = v.record(v.string(), count)

/** What stood in `letter.md` when it was launched, and what stands there now. */
const edit = v.strictObject({ was: v.string(), now: v.pipe(v.string(), v.minLength(1)) })

/** What a step's mail says to those who stand so when it goes out, and to nobody else. */
const wording = v.strictObject({
  step: v.string(),
  to: v.picklist(standingNames),
  /** One of these: a shared mailbox reads other words than a person. */
  says: v.array(v.string()),
  /** The METHOD of the calendar entry that goes with it. */
  calendar: v.optional(v.picklist(['REQUEST', 'PUBLISH', 'CANCEL'])),
})

const scene = v.strictObject({
  at: moment,
  /** One after the other; nobody where staff do something for all. */
  who: v.optional(v.array(v.pipe(v.string(), v.email())), []),
  does: v.picklist(deeds),
  /** What they write in the form, or staff in their order. */
  with: v.optional(v.record(v.string(), v.string()), {}),
  comesTo: v.optional(v.picklist(outcomes), 'done'),
})

const step = v.strictObject({
  step: v.string(),
  /** The how manyeth time, where it is not the first. */
  run: v.optional(count),
  /** As recipients read it: `onsdag den 8. april 2026 kl. 09.00`. */
  at: v.string(),
  sent: count,
  leftOut: v.optional(counts, {}),
})

const expected = v.strictObject({
  recipients: count,
  steps: v.array(step),
  /** Steps the letter could have had and has not. */
  dropped: v.optional(v.array(v.string()), []),
  /** Mails that follow from an answer, by mailing. */
  letters: counts,
  answers: counts,
  /** Registered people by session. */
  sessions: counts,
  /** What a step's mail says, by how its reader stands. */
  words: v.optional(v.array(wording), []),
  /** By step, how many documents each of its mails leads to. */
  documents: v.optional(counts, {}),
  /** What the invoice basis comes to, in øre with VAT. */
  invoiced: v.optional(count, 0),
  /** Addresses that get no more mail, by reason. */
  suppressed: v.optional(counts, {}),
})

const script = v.pipe(
  v.strictObject({
    /** What the clock shows when the letter is launched. */
    start: moment,
    /** The day after the meeting. */
    end: moment,
    /** The letter as it was launched, before the `move` that puts `letter.md` in force. */
    edits: v.optional(v.array(edit), []),
    /** Files of the folder that are not there yet when the letter is launched. */
    late: v.optional(v.array(v.string()), []),
    scenes: v.array(scene),
    expected,
  }),
  v.check(({ start, scenes, end }) => {
    const moments = [start, ...scenes.map(({ at }) => at), end]
    return moments.every((at, index) => index === 0 || (moments[index - 1] ?? at) <= at)
  }, 'scenes stand in the order in which they happen, between start and end'),
  v.check(
    ({ scenes }) => scenes.every(({ who, does }) => (who.length === 0) === isOrder(does)),
    'every scene says who, but for what staff do for all',
  ),
)

/**
 * `demo.yaml` beside a letter: who does what when, and what must have come of it. Times are Danish
 * wall time.
 */
export type Script = v.InferOutput<typeof script>

export type Scene = v.InferOutput<typeof scene>

export type Expected = v.InferOutput<typeof expected>

/** @throws when the file is missing or says something a demo does not know */
export function readScript(folder: string): Script {
  const file = join(folder, 'demo.yaml')
  const read = v.safeParse(script, parse(readFileSync(file, 'utf8')))
  if (read.success) return read.output
  const problems = read.issues.map(issue => [v.getDotPath(issue), issue.message].filter(Boolean).join(': '))
  throw new Error(`${file}: ${problems.join('; ')}`)
}
