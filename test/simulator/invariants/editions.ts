import type { DocumentVersion } from '../../../functions/documents/document.ts'
import { fileKey } from '../../../functions/documents/store.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import { clocksApart } from '../clock-skew.ts'
import type { Past } from '../past.ts'
import { clock, type Invariant } from './invariant.ts'
import { isMailing } from './mailings.ts'
import { numberOf } from './seen.ts'

/** A container may remember a letter so long (`campaign/letters.ts`). */
const remembered = 10_000

const editionIn = (text: string): number | undefined => {
  const nth = /Udgave\s+(\d+)\s+af\s+brevet/.exec(text)?.[1]
  return nth === undefined ? undefined : Number(nth)
}

/** Which editions were in force at some moment of a time; 0 is the letter as it was launched. */
function editionsDuring({ changes, letter }: Past, from: number, until: number): Set<number> {
  const versions = changes.filter(({ pk, sk, after }) => pk === `C#${letter?.campaign}` && sk === 'letter' && after)
  const of = (after: unknown) => editionIn(JSON.stringify((after as { letter: FrozenLetter }).letter.body)) ?? 0
  const first = versions.findLast(({ at }) => at <= from)
  return new Set([
    ...(first ? [of(first.after)] : []),
    ...versions.filter(({ at }) => at > from && at <= until).map(({ after }) => of(after)),
  ])
}

/**
 * I9 of a letter's words: a page shows the letter in force while it was made, and a mail of the
 * timetable the one in force when its batch was read. An edit by itself mails nobody.
 */
export const editions: Invariant = ({ visits, mails, calls }, past) => {
  const wrong: string[] = []
  const isEdited = past.changes.some(({ sk, after }) => sk === 'letter' && editionIn(JSON.stringify(after ?? {})) !== undefined)
  if (!isEdited) return wrong
  for (const { path, who, from, until, answer, method } of visits) {
    if (
      method !== 'GET' ||
      !path.startsWith('/i/') ||
      answer?.status !== 200 ||
      answer.state !== 'noAnswer' ||
      numberOf(path) === undefined
    )
      continue
    const shown = editionIn(answer.body) ?? 0
    const inForce = editionsDuring(past, from - remembered, until)
    if (!inForce.has(shown))
      wrong.push(`I9 ${who} was shown edition ${shown} at ${clock(until)}, and in force was ${[...inForce].join(', then ')}`)
  }
  for (const { tags, by, at, text } of mails) {
    if (!isMailing(tags.mailing) || !/^(invitation|reminder)/.test(tags.mailing ?? '')) continue
    const read = calls.find(call => call.by === by && call.at <= at)
    const inForce = editionsDuring(past, (read?.at ?? at) - clocksApart, at)
    const said = editionIn(text) ?? 0
    if (/Vi inviterer til en aften/.test(text) && !inForce.has(said))
      wrong.push(
        `I9 ${tags.mailing} to ${tags.number} at ${clock(at)} was of edition ${said}, and in force was ${[...inForce].join(', then ')}`,
      )
  }
  return wrong.slice(0, 5)
}

/**
 * Documents: whatever a row says is there lies in the bucket, versions count from one without a
 * gap, and no mailing that wants a document goes before it is there.
 */
export const documents: Invariant = ({ world, mails, calls }, { rows, changes, then }) => {
  const kept = rows(/^C#[^#]+#F$/).filter(({ sk }) => !String(sk).includes('attachment')) as unknown as (DocumentVersion & { sk: string })[]
  const wrong = changes.flatMap(({ pk, sk, before, after }) =>
    pk.endsWith('#F') && before && after && before.sha256 !== after.sha256 ? [`the file of ${sk} was another one before`] : [],
  )
  const files = new Set(world.bucket.all().map(({ key }) => key))
  for (const version of kept)
    if (!files.has(fileKey(version))) wrong.push(`of document ${version.document} version ${version.version} there is no file`)
  for (const [document, versions] of Map.groupBy(kept, ({ document }) => document)) {
    const numbers = versions.map(({ version }) => version).toSorted((a, b) => a - b)
    if (numbers.some((number, index) => number !== index + 1)) wrong.push(`document ${document} has the versions ${numbers.join(', ')}`)
  }
  for (const { tags, by, at } of mails) {
    if (!isMailing(tags.mailing)) continue
    const key = calls
      .findLast(call => call.by === by && call.at <= at && call.operation === 'GetItem' && / step#/.test(call.of))
      ?.of.split(' ')
    const step = key && then(key[0]!, key[1]!, at)
    for (const document of (step?.documents as string[] | undefined) ?? [])
      if (!changes.some(({ pk, after, at: since }) => pk.endsWith('#F') && after?.document === document && since <= at))
        wrong.push(`${tags.mailing} went to ${tags.number} at ${clock(at)} without ${document}, which it does not go without`)
  }
  return [...new Set(wrong)].slice(0, 5)
}
