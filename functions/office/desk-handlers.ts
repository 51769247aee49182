import { saveLetter } from './letter/save-letter.tsx'
import { beginLetter, newLetterPage } from './new/new-letter.tsx'
import type { Handlers } from './open-office.tsx'
import type { DeskHouse } from './visit.ts'

/** What the door `desk` serves. */
export const deskHandlers = (house: DeskHouse): Handlers<'desk'> => ({
  'GET /ny': newLetterPage(house),
  'POST /ny': beginLetter(house),
  'POST /c/:id/brev': saveLetter(house),
})
