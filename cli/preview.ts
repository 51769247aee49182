import { planImport } from '../functions/audience/import.ts'
import type { Person } from '../functions/audience/person.ts'
import type { RecipientsFile } from '../functions/audience/recipients-file.ts'
import type { DocumentFile } from '../functions/documents/findings.ts'
import type { Letter } from '../functions/letter/letter.ts'
import type { Step, StepName } from '../functions/letter/step.ts'
import type { Mail } from '../functions/mail/mail-template.ts'
import { inventedReader } from '../functions/rehearsing/invented-reader.ts'
import { mailAsRead } from '../functions/rehearsing/mail-as-read.ts'
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
  const reader = people[0] ?? inventedReader()
  const mailboxes = people.filter(({ kind }) => kind === 'mailbox').length
  return {
    steps,
    dropped,
    recipients: { total: people.length, persons: people.length - mailboxes, mailboxes },
    reader,
    mails: steps.map(step => ({ mailing: step.name, ...mailAsRead(reader, step, frozen, documents.map(sized)) })),
  }
}

const sized = ({ document, name, bytes }: DocumentFile) => ({ document, name, bytes: bytes.length })
