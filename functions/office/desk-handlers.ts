import { addFile } from './documents/add-document.tsx'
import { launchPage, orderLaunch, takeLaunchBack } from './launch/launch.tsx'
import { saveLetter } from './letter/save-letter.tsx'
import { newListPage, takeListIn } from './list/new-list.tsx'
import { decideOnMailing } from './mailing/decide-on-mailing.tsx'
import { beginLetter, newLetterPage } from './new/new-letter.tsx'
import type { Handlers } from './open-office.tsx'
import { editPage, orderEdit } from './orders/edit.tsx'
import { exportDownload } from './orders/export.tsx'
import { orderReminder, remindPage } from './orders/remind.tsx'
import { orderMessage, writePage } from './orders/write.tsx'
import { orderFromRehearsal } from './rehearsal/order-from-rehearsal.tsx'
import type { DeskHouse } from './visit.ts'

// The day after a meeting is one day of its letter's.
const whoCame = () => import('./endings/attendance.tsx')
const changes = () => import('./change/handlers.ts')

/** What the door `desk` serves. */
export const deskHandlers = (house: DeskHouse): Handlers<'desk'> => ({
  'GET /ny': newLetterPage(house),
  'POST /ny': beginLetter(house),
  'POST /c/:id/brev': saveLetter(house),
  'POST /c/:id/proeve': orderFromRehearsal(house),
  'GET /c/:id/send-ud': launchPage(house),
  'POST /c/:id/send-ud': orderLaunch(house),
  'POST /c/:id/udsendelse/:step': decideOnMailing(house),
  'POST /c/:id/fortryd': takeLaunchBack(house),
  'POST /c/:id/dokumenter': addFile(house),
  'GET /c/:id/paamind': remindPage(house),
  'POST /c/:id/paamind': orderReminder(house),
  'GET /c/:id/skriv': writePage,
  'POST /c/:id/skriv': orderMessage(house),
  'GET /c/:id/ret': editPage(house),
  'POST /c/:id/ret': orderEdit(house),
  'GET /c/:id/aendringer': async visit => (await changes()).changesPage(house)(visit),
  'POST /c/:id/aendringer': async visit => (await changes()).orderFreeSeats(house)(visit),
  'GET /c/:id/flyt': async visit => (await changes()).movePage(house)(visit),
  'POST /c/:id/flyt': async visit => (await changes()).orderMove(house)(visit),
  'GET /c/:id/sted': async visit => (await changes()).venuePage(house)(visit),
  'POST /c/:id/sted': async visit => (await changes()).orderVenue(house)(visit),
  'GET /c/:id/aflys': async visit => (await changes()).callOffPage(house)(visit),
  'POST /c/:id/aflys': async visit => (await changes()).orderCallOff(house)(visit),
  'GET /c/:id/eksport/:export': exportDownload(house),
  'GET /c/:id/fremmoede': async visit => (await whoCame()).attendanceNotes(house)(visit),
  'POST /c/:id/fremmoede': async visit => (await whoCame()).noteWhoCame(house)(visit),
  'GET /c/:id/inviterede/ny': newListPage(house),
  'POST /c/:id/inviterede/ny': takeListIn(house),
})
