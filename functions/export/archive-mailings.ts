import { loadMessage } from '../campaign/message.ts'
import { documentPlaces, mailedDocuments } from '../documents/mailed.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { hasBegun, type Step, stepRun } from '../letter/step.ts'
import { composeChange } from '../mail/compose-change.ts'
import { composeMailing } from '../mail/compose-mailing.ts'
import { filled } from '../mail/mail-template.ts'
import { personalValues } from '../mail/personal-values.ts'
import { occasionOf } from '../mailing/occasion.ts'
import type { Platform } from '../platform/platform.ts'
import { localDate } from '../schedule/local-time.ts'
import type { PersonNumber } from '../values/ids.ts'

/** No link of anybody's is kept in a file that may travel. */
const noLink = 'PERSONLIGT-LINK'
const files = Object.fromEntries(documentPlaces.map(place => [place, noLink]))
const tokens = { answer: noLink, participant: noLink, optOut: noLink, files }

/** Where a reader's own name and committee stood. */
const anybody = {
  number: 0 as PersonNumber,
  name: '[navn]',
  firstName: '[navn]',
  kind: 'person' as const,
  groups: '',
  municipality: '',
  municipalityCode: '',
  role: '',
  maskedEmail: '',
}

/** Every mailing that has gone out, with the words it went out with. */
export async function mailingsAsSent(
  house: Pick<Platform, 'table'>,
  steps: readonly Step[],
  letters: readonly FrozenLetter[],
): Promise<{ path: string; html: string }[]> {
  const sent = steps.filter(hasBegun)
  return Promise.all(
    sent.map(async step => {
      const letter = letters.find(({ version }) => version === (step.letterVersion ?? 1)) ?? letters[0]!
      const message = step.to && (await loadMessage(house, letter.campaign, step.run))
      const documents = mailedDocuments(letter, step.carries ?? [])
      const baseUrl = 'https://arkiv.invalid'
      const template = step.change
        ? composeChange(step.name, letter, step.change, baseUrl)
        : composeMailing(step.name, letter, { baseUrl, documents, message, ...occasionOf(step, letter) })
      const session = step.name === 'programme' || step.name === 'practical' || step.name === 'thanks' ? letter.sessions[0] : null
      const { html } = filled(template, personalValues({ reader: anybody, session, tokens }, letter))
      return { path: `udsendelser/${localDate(step.at)}-${stepRun(step.name, step.run).replace('#', '-')}.html`, html }
    }),
  )
}
