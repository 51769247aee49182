import { campaignPage, decideOnMail, pauseMailings, resumeMailings } from './campaign/campaign.tsx'
import { lettersPage } from './letters.tsx'
import { campaignLogPage, logPage } from './log/log.tsx'
import { mailingPage } from './mailing/mailing.tsx'
import { serveOfficeFile } from './office-file.ts'
import type { Handlers } from './open-office.tsx'
import { peoplePage } from './people/people.tsx'
import { actForPerson, personPage } from './people/person.tsx'
import { sampleLinkPage } from './sample-link.tsx'
import { beginSignIn, chooseOwnLanguage, farewell, finishSignIn, signOut, signOutEverywhere } from './sign-in.tsx'
import type { OrderHouse, SignInHouse, Visit } from './visit.ts'

// Pages few open are read when somebody does.
const lists = () => import('./participants/participants.tsx')
const staffList = () => import('./staff-list.tsx')
const endings = () => import('./endings/pages.ts')

/** What the door `console` serves. */
export const consoleHandlers = (house: OrderHouse & SignInHouse): Handlers<'console'> => ({
  'GET /log-ind': beginSignIn(house),
  'GET /log-ind/svar': finishSignIn(house),
  'GET /farvel': farewell,
  'GET /konsol/:file': serveOfficeFile,
  'GET /proeve-link/:kind': sampleLinkPage,
  'GET /proeve-link/:kind/:token': sampleLinkPage,
  'POST /log-ud': signOut(house),
  'POST /log-ud-overalt': signOutEverywhere(house),
  'POST /sprog': chooseOwnLanguage(house),
  'GET /': lettersPage(house),
  'GET /log': logPage(house),
  'GET /c/:id': campaignPage(house),
  'GET /c/:id/inviterede': peoplePage(house),
  'GET /c/:id/deltagere': async visit => (await lists()).participantsPage(house)(visit),
  'GET /c/:id/deltagere/udskrift': async visit => (await lists()).attendancePage(house)(visit),
  'GET /c/:id/deltagere/navneskilte': async visit => (await lists()).badgesPage(house)(visit),
  'GET /c/:id/log': campaignLogPage(house),
  'GET /c/:id/person/:n': personPage(house),
  'POST /c/:id/person/:n': actForPerson(house),
  'GET /c/:id/udsendelse/:step': mailingPage(house),
  'POST /c/:id/pause': pauseMailings(house),
  'POST /c/:id/fortsaet': resumeMailings(house),
  'POST /c/:id/mail/:mail': decideOnMail(house),
  'GET /c/:id/person/:n/oplysninger': async visit => (await endings()).personDataPage(house)(visit),
  'POST /c/:id/person/:n/oplysninger': async visit => (await endings()).seeToPerson(house)(visit),
  'GET /c/:id/slet': async visit => (await endings()).erasingPage(house)(visit),
  'POST /c/:id/slet': async visit => (await endings()).eraseNow(house)(visit),
  'GET /sletning': async (visit: Visit) => (await endings()).allErasingPage(house)(visit),
  'POST /sletning': async (visit: Visit) => (await endings()).eraseDue(house)(visit),
  'GET /personale': async (visit: Visit) => (await staffList()).staffPage(house)(visit),
  'POST /personale/:key': async (visit: Visit) => (await staffList()).signSomebodyOut(house)(visit),
})
