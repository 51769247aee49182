import { campaignWords } from '../../templates/words/office/campaign.ts'
import { documentsWords } from '../../templates/words/office/documents.ts'
import { frameWords } from '../../templates/words/office/frame.ts'
import { letterWords } from '../../templates/words/office/letter.ts'
import { lettersWords } from '../../templates/words/office/letters.ts'
import { listWords } from '../../templates/words/office/list.ts'
import { logWords } from '../../templates/words/office/log.ts'
import { mailingWords } from '../../templates/words/office/mailing.ts'
import { newLetterWords } from '../../templates/words/office/new.ts'
import { participantsWords } from '../../templates/words/office/participants.ts'
import { peopleWords } from '../../templates/words/office/people.ts'
import { signInWords } from '../../templates/words/office/sign-in.ts'
import { staffWords } from '../../templates/words/office/staff.ts'
import { statusWords } from '../../templates/words/office/status.ts'
import type { Language } from '../values/language.ts'

/** The console's words, a part for each subject, in the language of whoever is signed in. */
export const officeWords = (language: Language) => ({
  campaign: campaignWords[language],
  documents: documentsWords[language],
  frame: frameWords[language],
  letter: letterWords[language],
  list: listWords[language],
  letters: lettersWords[language],
  signIn: signInWords[language],
  status: statusWords[language],
  mailing: mailingWords[language],
  newLetter: newLetterWords[language],
  participants: participantsWords[language],
  people: peopleWords[language],
  log: logWords[language],
  staff: staffWords[language],
})
