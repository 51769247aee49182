import type { Instant } from '../../values/instant.ts'
import { audience } from './audience.ts'
import { bodyOf } from './body.ts'
import { contact } from './contact.ts'
import { deadline } from './deadline.ts'
import { flow } from './flow.ts'
import { frontMatterOf } from './front-matter.ts'
import { kindOfMeeting } from './kind.ts'
import { languageOf } from './language.ts'
import { type Parts, partsOf } from './parts.ts'
import { practicalInfo } from './practical.ts'
import { price } from './price.ts'
import { programme } from './programme.ts'
import { type Missing, missing, mixedKinds, type Recognised, recognised } from './report.ts'
import { sessions } from './sessions.ts'
import { signatories } from './signatories.ts'
import { title } from './title.ts'

/** A letter.md in the making, and how it came about. */
export interface Draft {
  /** Without its lines of `---`. */
  frontMatter: string
  body: string
  recognised: Recognised[]
  missing: Missing[]
  /** Lines that are in neither: page furniture, and what stood below the signatures without being understood. */
  leftOut: { line: number; text: string }[]
}

/**
 * Makes a draft of a letter from text as people have it: copied from a PDF, a presentation, a mail or a document. What is not said is marked to
 * be filled in, never guessed.
 * @param now for the years a date without one could have
 */
export function draftFrom(text: string, now: Instant): Draft {
  const parts = partsOf(text)
  const facts = factsIn(parts)
  const { body, link, leftOut } = bodyOf(parts, facts)
  return {
    frontMatter: frontMatterOf(facts, now),
    body,
    recognised: [...recognised(facts), ...(link ? [{ fact: 'link', ...link }] : [])],
    missing: [...missing(facts, now), ...mixedKinds(text)],
    leftOut: [...leftOut, ...parts.leftOver].map(({ line, text: words }) => ({ line, text: words })).toSorted((a, b) => a.line - b.line),
  }
}

export type Facts = ReturnType<typeof factsIn>

function factsIn(parts: Parts) {
  const [top, letter] = [flow(parts.top), flow(parts.letter)]
  const above = flow([...parts.top, ...parts.letter])
  const all = flow([...parts.top, ...parts.letter, ...parts.below, ...parts.practical])
  return {
    title: title(parts),
    kind: kindOfMeeting(above),
    language: languageOf(all.words),
    sessions: sessions(parts),
    deadline: deadline(all),
    audience: audience(top, letter),
    price: price(all),
    contact: contact(all),
    ...signatories(parts.below),
    programme: programme(parts.programme),
    practical: practicalInfo(parts.practical),
  }
}
