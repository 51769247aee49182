import { documentsPage } from './documents/documents.tsx'
import { letterFrame, letterPage, versionPage, versionsPage } from './letter/letter.tsx'
import type { Handlers } from './open-office.tsx'
import { type RehearsingHouse, rehearsalPage, rehearsedMail } from './rehearsal/rehearsal.tsx'

/** What the door `rehearsal` serves. */
export const rehearsalHandlers = (house: RehearsingHouse): Handlers<'rehearsal'> => ({
  'GET /c/:id/brev': letterPage(house),
  'GET /c/:id/brev/visning': letterFrame(house),
  'GET /c/:id/brev/versioner': versionsPage(house),
  'GET /c/:id/brev/versioner/:v': versionPage(house),
  'GET /c/:id/dokumenter': documentsPage(house),
  'GET /c/:id/proeve': rehearsalPage(house),
  'GET /c/:id/proeve/mail': rehearsedMail(house),
})
