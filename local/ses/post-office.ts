import { eventOf, type Happening, renderingFailure, type SesEvent, send } from './events.ts'
import { fateOf } from './fate.ts'
import type { Outbox } from './outbox.ts'
import type { Unnumbered } from './sent-mail.ts'

/** What a call hands over: a mail, or one that turned out to lack a value for a placeholder. */
export type Outgoing = { mail: Unnumbered; mime: Buffer } | { mail: Unnumbered; missing: string; templateName: string | undefined }

export type PostOffice = ReturnType<typeof openPostOffice>

type House = { outbox: Outbox; now: () => Date; newId: () => string; onEvent: (event: SesEvent) => Promise<void> | void }

/**
 * Keeps what is accepted, then tells what became of each mail, in order. A mail sent without a
 * configuration set is not told about.
 */
export function openPostOffice({ outbox, now, newId, onEvent }: House) {
  async function tell(mail: Unnumbered, happenings: Happening[]): Promise<void> {
    if (!mail.configurationSet) return
    for (const happening of happenings) await onEvent(eventOf(mail, happening))
  }

  const whatHappensTo = (mail: Unnumbered): Happening[] => [
    send(),
    ...mail.to.flatMap(address => fateOf(address, { at: now(), feedbackId: newId() })),
  ]

  const failureOf = ({ missing, templateName }: { missing: string; templateName: string | undefined }): Happening =>
    renderingFailure(`Attribute '${missing}' is not present in the rendering data.`, templateName)

  return {
    tell,
    /** What becomes of a mail that was accepted. */
    tellOf: (mail: Unnumbered): Promise<void> => tell(mail, whatHappensTo(mail)),
    async post(all: Outgoing[]): Promise<void> {
      await outbox.keep(all.flatMap(outgoing => ('mime' in outgoing ? [outgoing] : [])))
      for (const outgoing of all) await tell(outgoing.mail, 'missing' in outgoing ? [failureOf(outgoing)] : whatHappensTo(outgoing.mail))
    },
  }
}
