import { loadPersons } from '../audience/store.ts'
import { whoHas, whoLacks } from '../documents/who-has.ts'
import type { LetterDocument } from '../letter/letter.ts'
import { nextRun, type Step } from '../letter/step.ts'
import { leftOut } from '../mailing/audience-of.ts'
import type { Platform } from '../platform/platform.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import { latest } from '../values/instant.ts'
import type { Running } from './load-running.ts'

/** A mailing that brings a document's file by itself, and how many it is for. */
export interface Renewing {
  step: Step
  people: number
}

/**
 * Null when a mailing is still to bring the document, or the meeting has begun: then its file is
 * only kept.
 */
export async function planRenewal(
  house: Pick<Platform, 'table' | 'clock'>,
  { campaign, letter, steps }: Running,
  { document, note = '' }: { document: Pick<LetterDocument, 'id' | 'with'>; note: string | undefined },
): Promise<Renewing | null> {
  const now = house.clock.now()
  const had = whoHas(document.id, steps)
  const readers = had ?? whoLacks(document, steps)
  const usefulUntil = latest(...letter.sessions.map(({ starts }) => starts))
  if (!readers || now >= usefulUntil) return null
  const run = nextRun(steps, 'message')
  const step: Step = {
    name: 'message',
    ...(run > 1 && { run }),
    ...(readers.sessions && { sessions: readers.sessions }),
    at: now,
    local: printedLocal(now, letter.language),
    usefulUntil,
    version: letter.version,
    state: 'planned',
    letterVersion: letter.version,
    // A note is a piece of a line, in a subject's preview too.
    renewal: { ...(!had && { first: true }), note: note.replace(/\s+/g, ' ').trim(), to: readers.to },
  }
  const everybody = await loadPersons(house, campaign.id, 1, campaign.highest)
  const people = everybody.filter(person => leftOut({ ...step, invitedTo: campaign.invitedTo }, person, letter) === null).length
  return people > 0 ? { step, people } : null
}
