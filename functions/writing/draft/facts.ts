import { audience } from './audience.ts'
import { contact } from './contact.ts'
import { deadline } from './deadline.ts'
import { flow } from './flow.ts'
import { kindOfMeeting } from './kind.ts'
import { languageOf } from './language.ts'
import type { Parts } from './parts.ts'
import { practicalInfo } from './practical.ts'
import { price } from './price.ts'
import { programme } from './programme.ts'
import { sessions } from './sessions.ts'
import { signatories } from './signatories.ts'
import { title } from './title.ts'

export type Facts = ReturnType<typeof factsIn>

/** Everything the text was seen to state, each with where. */
export function factsIn(parts: Parts) {
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
