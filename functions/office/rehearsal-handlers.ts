import type { Handlers } from './open-office.tsx'
import { type RehearsingHouse, rehearsalPage, rehearsedMail } from './rehearsal/rehearsal.tsx'

/** What the door `rehearsal` serves. */
export const rehearsalHandlers = (house: RehearsingHouse): Handlers<'rehearsal'> => ({
  'GET /c/:id/proeve': rehearsalPage(house),
  'GET /c/:id/proeve/mail': rehearsedMail(house),
})
