import type * as v from 'valibot'
import { correctAddress, sendAgain } from './acts/address.ts'
import { cancel, change, decline, handSeatOver, register } from './acts/answer-for.ts'
import { apply } from './acts/apply.ts'
import { applyDraft } from './acts/apply-draft.ts'
import { archive, fetchDocument } from './acts/archive.ts'
import { attendance } from './acts/attendance.ts'
import { callOff, move, venue } from './acts/change-plan.ts'
import { checkMail } from './acts/check-mail.ts'
import { approve, refuse } from './acts/decide-pending.ts'
import { addDocument, documents } from './acts/documents.ts'
import { decideDoubt, doubts } from './acts/doubts.ts'
import { beginDraft, saveDraft } from './acts/drafts.ts'
import { eraseTrial } from './acts/erase-trial.ts'
import { exportFile } from './acts/export.ts'
import { copyForPerson, exportPerson } from './acts/export-person.ts'
import { remind, send } from './acts/extra-mail.ts'
import { forget, forgetPerson } from './acts/forget.ts'
import { freeSeats } from './acts/free-seats.ts'
import { health } from './acts/health.ts'
import { decideStep } from './acts/held-step.ts'
import { importList } from './acts/import.ts'
import { inbox, settleMail } from './acts/inbox.ts'
import { keepFile } from './acts/keep-file.ts'
import { inviteAdded, launch, launchTheDraft, withdraw } from './acts/launch.ts'
import { answers, status, why } from './acts/look-up.ts'
import { pause, resume } from './acts/pause.ts'
import { rehearse } from './acts/rehearse.ts'
import { lookThrough } from './acts/rehearsed.ts'
import { erase, retention } from './acts/retention.ts'
import { revoke } from './acts/revoke.ts'
import { takeIn } from './acts/take-in.ts'

/**
 * Everything staff can do, by the name an order carries. The CLI orders from this list at the house
 * and at a stage's door `operator`, and pages do what they do through it, so who may what, whom it
 * mails and who did it is said in one place. Two of a page's are not here, for nobody else can give
 * them: a sample goes to whoever is signed in, and a file added quietly is `add-document` below the
 * role that mails.
 */
export const acts = {
  'check-mail': checkMail,
  import: importList,
  'begin-draft': beginDraft,
  'save-draft': saveDraft,
  'take-in': takeIn,
  launch,
  'launch-added': inviteAdded,
  'launch-draft': launchTheDraft,
  withdraw,
  status,
  health,
  answers,
  why,
  doubts,
  'decide-doubt': decideDoubt,
  remind,
  send,
  apply,
  'apply-draft': applyDraft,
  move,
  venue,
  'call-off': callOff,
  'free-seats': freeSeats,
  'decide-step': decideStep,
  documents,
  'add-document': addDocument,
  approve,
  refuse,
  register,
  decline,
  cancel,
  change,
  'hand-over': handSeatOver,
  'correct-address': correctAddress,
  'send-again': sendAgain,
  inbox,
  'settle-mail': settleMail,
  pause,
  resume,
  revoke,
  rehearse,
  'look-through': lookThrough,
  export: exportFile,
  attendance,
  archive,
  'fetch-document': fetchDocument,
  'export-person': exportPerson,
  'copy-for-person': copyForPerson,
  forget,
  'forget-person': forgetPerson,
  retention,
  erase,
  'keep-file': keepFile,
  'erase-trial': eraseTrial,
}

type Acts = typeof acts
export type ActName = keyof Acts
/** As it is written, before the house has read it. */
export type OrderOf<Name extends ActName> = v.InferInput<Acts[Name]['shape']>
export type OutcomeOf<Name extends ActName> = Awaited<ReturnType<Acts[Name]['does']>>

export const isActName = (name: string): name is ActName => Object.hasOwn(acts, name)
