import type { Person } from '../audience/person.ts'
import { readerOf } from '../audience/reader-of.ts'
import { documentPlaces, type MailedDocument, mailedDocuments } from '../documents/mailed.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { composeMailing } from '../mail/compose-mailing.ts'
import { filled, type Mail } from '../mail/mail-template.ts'
import { personalValues } from '../mail/personal-values.ts'
import { occasionOf } from '../mailing/occasion.ts'

/** A file as it would travel: its name and size are all a mail says of it. */
export interface FileThere {
  document: string
  name: string
  bytes: number
}

// Nobody's links: a house signs them when it mails.
const files = Object.fromEntries(documentPlaces.map(place => [place, 'PERSONLIGT-LINK']))
export const nobodysLinks = { answer: 'PERSONLIGT-LINK', participant: 'PERSONLIGT-LINK', optOut: 'PERSONLIGT-LINK', files }

/**
 * One mail of the timetable as one person would read it (preview), by the code that mails it.
 * Programme and practical mail go to those with a seat, so whoever has none is shown them with the
 * first.
 */
export function mailAsRead(
  person: Person,
  step: Step,
  letter: FrozenLetter,
  there: readonly FileThere[],
  baseUrl = 'https://indbyd.example',
): Mail {
  if (step.change) throw new Error('a change of plan is in no timetable that is rehearsed')
  const template = composeMailing(step.name, letter, { baseUrl, documents: documentsOf(step, letter, there), ...occasionOf(step, letter) })
  const values = personalValues(
    { reader: readerOf(person, letter.language), session: sessionFor(person, step, letter), tokens: nobodysLinks },
    letter,
  )
  return filled(template, values)
}

function sessionFor({ answer }: Person, { name, sessions }: Step, letter: FrozenLetter) {
  if (answer.status === 'registered') return sessionOf(letter, answer.session) ?? letter.sessions[0]
  if (name !== 'programme' && name !== 'practical' && name !== 'thanks') return null
  return (sessions?.[0] && sessionOf(letter, sessions[0])) || letter.sessions[0]
}

/** What a step goes out with, also where the file is still awaited. */
function documentsOf({ documents = [] }: Step, letter: FrozenLetter, there: readonly FileThere[]): MailedDocument[] {
  const versions = documents.map(document => {
    const { name = '', bytes = 0 } = there.find(file => file.document === document) ?? {}
    return { document, version: 1, name, bytes }
  })
  return mailedDocuments(letter, versions)
}
