import { answerMailWords } from './mail/answer.ts'
import { changedMailWords } from './mail/changed.ts'
import { closedMailWords } from './mail/closed.ts'
import { contactMailWords } from './mail/contact.ts'
import { everyMailWords } from './mail/every-mail.ts'
import { factsMailWords } from './mail/facts.ts'
import { footMailWords } from './mail/foot.ts'
import { invitationMailWords } from './mail/invitation.ts'
import { messageMailWords } from './mail/message.ts'
import { newVersionMailWords } from './mail/new-version.ts'
import { practicalMailWords } from './mail/practical.ts'
import { programmeMailWords } from './mail/programme.ts'
import { reminderMailWords } from './mail/reminder.ts'
import { seatMailWords } from './mail/seat.ts'
import { thanksMailWords } from './mail/thanks.ts'

/**
 * The fixed words of the mails, but for those of a notice of which its kind has its own: who sends
 * to many need not read them. They speak to one person (*du*); the letter itself speaks to *I*.
 * Values come in as text or as escaped HTML alike, so a sentence holds no character that HTML would
 * read.
 */
export const mailWordsIn = {
  da: {
    ...everyMailWords.da,
    facts: factsMailWords.da,
    answer: answerMailWords.da,
    contact: contactMailWords.da,
    foot: footMailWords.da,
    invitation: invitationMailWords.da,
    reminder: reminderMailWords.da,
    programme: programmeMailWords.da,
    practical: practicalMailWords.da,
    seat: seatMailWords.da,
    thanks: thanksMailWords.da,
    newVersion: newVersionMailWords.da,
    changed: changedMailWords.da,
    message: messageMailWords.da,
    closed: closedMailWords.da.says,
  },
  en: {
    ...everyMailWords.en,
    facts: factsMailWords.en,
    answer: answerMailWords.en,
    contact: contactMailWords.en,
    foot: footMailWords.en,
    invitation: invitationMailWords.en,
    reminder: reminderMailWords.en,
    programme: programmeMailWords.en,
    practical: practicalMailWords.en,
    seat: seatMailWords.en,
    thanks: thanksMailWords.en,
    newVersion: newVersionMailWords.en,
    changed: changedMailWords.en,
    message: messageMailWords.en,
    closed: closedMailWords.en.says,
  },
}

export type MailWords = typeof mailWordsIn.da
