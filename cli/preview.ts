import { planImport } from '../functions/audience/import.ts'
import type { Person } from '../functions/audience/person.ts'
import { readerOf } from '../functions/audience/reader-of.ts'
import type { RecipientsFile } from '../functions/audience/recipients-file.ts'
import type { DocumentFile } from '../functions/documents/findings.ts'
import { documentPlaces, type MailedDocument, mailedDocuments } from '../functions/documents/mailed.ts'
import type { FrozenLetter } from '../functions/letter/frozen-letter.ts'
import type { Letter } from '../functions/letter/letter.ts'
import type { Step, StepName } from '../functions/letter/step.ts'
import { composeMailing } from '../functions/mail/compose-mailing.ts'
import { filled, type Mail } from '../functions/mail/mail-template.ts'
import { personalValues } from '../functions/mail/personal-values.ts'
import { occasionOf } from '../functions/mailing/occasion.ts'
import { type DroppedStep, timetable } from '../functions/schedule/timetable.ts'
import type { Instant } from '../functions/values/instant.ts'
import { freeze } from '../functions/writing/freeze.ts'

/**
 * What a launch would do, without a house: who gets what and when, and each mail as the first one
 * on the list would read it.
 */
export interface Preview {
  steps: Step[]
  dropped: DroppedStep[]
  recipients: { total: number; persons: number; mailboxes: number }
  /** Whose mails are shown: the first on the list, or somebody invented where there is no list. */
  reader: Person
  mails: (Mail & { mailing: StepName })[]
}

export function preview(letter: Letter, list: RecipientsFile | null, launch: Instant, documents: readonly DocumentFile[] = []): Preview {
  const { steps, dropped } = timetable(letter, launch, 1)
  const frozen = freeze(letter, 1, launch)
  const people = planImport(list ?? { recipients: [], refused: [] }, [], 0).persons
  const reader = people[0] ?? somebody()
  const mailboxes = people.filter(({ kind }) => kind === 'mailbox').length
  return {
    steps,
    dropped,
    recipients: { total: people.length, persons: people.length - mailboxes, mailboxes },
    reader,
    mails: steps.map(step => ({ mailing: step.name, ...mailTo(reader, step, frozen, documents) })),
  }
}

// Nobody's links: a house signs them, and there is none.
const files = Object.fromEntries(documentPlaces.map(place => [place, 'PERSONLIGT-LINK']))
const tokens = { answer: 'PERSONLIGT-LINK', participant: 'PERSONLIGT-LINK', optOut: 'PERSONLIGT-LINK', files }
const baseUrl = 'https://indbyd.example'

/**
 * Programme and practical mail go to those with a seat, so the reader is shown them with one at the
 * first session.
 */
function mailTo(person: Person, step: Step, letter: FrozenLetter, files: readonly DocumentFile[]): Mail {
  const hasSeat = step.name === 'programme' || step.name === 'practical'
  const template = composeMailing(step.name, letter, { baseUrl, documents: documentsOf(step, letter, files), ...occasionOf(step, letter) })
  const values = personalValues({ reader: readerOf(person, letter.language), session: hasSeat ? letter.sessions[0] : null, tokens }, letter)
  return filled(template, values)
}

/** What a step goes out with, also where the file is still awaited. */
function documentsOf({ documents = [] }: Step, letter: FrozenLetter, files: readonly DocumentFile[]): MailedDocument[] {
  const versions = documents.map(document => {
    const { name = '', bytes = new Uint8Array() } = files.find(file => file.document === document) ?? {}
    return { document, version: 1, name, bytes: bytes.length }
  })
  return mailedDocuments(letter, versions)
}

/** Stands in for a list that is not there yet. */
function somebody(): Person {
  const list: Pick<RecipientsFile, 'recipients' | 'refused'> = {
    recipients: [
      {
        row: 2,
        recipient: {
          name: 'Anna Hansen',
          email: 'anna.hansen@kommune.example',
          municipality: '0165',
          role: 'udvalgsmedlem',
          groups: ['Socialudvalget'],
          kind: 'person',
        },
      },
    ],
    refused: [],
  }
  return planImport(list, [], 0).persons[0]!
}
