import { campaignPage } from './campaign/campaign.tsx'
import { lettersPage } from './letters.tsx'
import { serveOfficeFile } from './office-file.ts'
import type { Handlers } from './open-office.tsx'
import { beginSignIn, chooseOwnLanguage, farewell, finishSignIn, signOut, signOutEverywhere } from './sign-in.tsx'
import type { OfficeHouse } from './visit.ts'

/** What the door `console` serves. */
export const consoleHandlers = (house: OfficeHouse): Handlers<'console'> => ({
  'GET /log-ind': beginSignIn(house),
  'GET /log-ind/svar': finishSignIn(house),
  'GET /farvel': farewell,
  'GET /konsol/:file': serveOfficeFile,
  'POST /log-ud': signOut(house),
  'POST /log-ud-overalt': signOutEverywhere(house),
  'POST /sprog': chooseOwnLanguage(house),
  'GET /': lettersPage(house),
  'GET /c/:id': campaignPage(house),
})
