import { answerMailWords } from './mail/answer.ts'
import { approvedMailWords } from './mail/approved.ts'
import { byPageMailWords } from './mail/by-page.ts'
import { cancelledMailWords } from './mail/cancelled.ts'
import { changedMailWords } from './mail/changed.ts'
import { closedMailWords } from './mail/closed.ts'
import { colleagueOutMailWords } from './mail/colleague-out.ts'
import { confirmationMailWords } from './mail/confirmation.ts'
import { contactMailWords } from './mail/contact.ts'
import { correctedMailWords } from './mail/corrected.ts'
import { declinedMailWords } from './mail/declined.ts'
import { everyMailWords } from './mail/every-mail.ts'
import { factsMailWords } from './mail/facts.ts'
import { footMailWords } from './mail/foot.ts'
import { forgottenMailWords } from './mail/forgotten.ts'
import { handedOverMailWords } from './mail/handed-over.ts'
import { invitationMailWords } from './mail/invitation.ts'
import { messageMailWords } from './mail/message.ts'
import { newLinkMailWords } from './mail/new-link.ts'
import { newVersionMailWords } from './mail/new-version.ts'
import { offerMailWords } from './mail/offer.ts'
import { offerExpiredMailWords } from './mail/offer-expired.ts'
import { pendingMailWords } from './mail/pending.ts'
import { practicalMailWords } from './mail/practical.ts'
import { programmeMailWords } from './mail/programme.ts'
import { refusedMailWords } from './mail/refused.ts'
import { reminderMailWords } from './mail/reminder.ts'
import { seatMailWords } from './mail/seat.ts'
import { waitingOverMailWords } from './mail/waiting-over.ts'
import { waitlistedMailWords } from './mail/waitlisted.ts'
import { withdrawnMailWords } from './mail/withdrawn.ts'

/**
 * Every fixed word of the mails. They speak to one person (*du*); the letter itself speaks to *I*.
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
    confirmation: confirmationMailWords.da,
    approved: approvedMailWords.da,
    corrected: correctedMailWords.da,
    waitlisted: waitlistedMailWords.da,
    waitingOver: waitingOverMailWords.da,
    offer: offerMailWords.da,
    pending: pendingMailWords.da,
    newVersion: newVersionMailWords.da,
    refused: refusedMailWords.da,
    handedOver: handedOverMailWords.da,
    forgotten: forgottenMailWords.da,
    declined: declinedMailWords.da,
    withdrawn: withdrawnMailWords.da,
    offerExpired: offerExpiredMailWords.da,
    byPage: byPageMailWords.da,
    cancelled: cancelledMailWords.da,
    changed: changedMailWords.da,
    colleagueOut: colleagueOutMailWords.da,
    message: messageMailWords.da,
    newLink: newLinkMailWords.da,
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
    confirmation: confirmationMailWords.en,
    approved: approvedMailWords.en,
    corrected: correctedMailWords.en,
    waitlisted: waitlistedMailWords.en,
    waitingOver: waitingOverMailWords.en,
    offer: offerMailWords.en,
    pending: pendingMailWords.en,
    newVersion: newVersionMailWords.en,
    refused: refusedMailWords.en,
    handedOver: handedOverMailWords.en,
    forgotten: forgottenMailWords.en,
    declined: declinedMailWords.en,
    withdrawn: withdrawnMailWords.en,
    offerExpired: offerExpiredMailWords.en,
    byPage: byPageMailWords.en,
    cancelled: cancelledMailWords.en,
    changed: changedMailWords.en,
    colleagueOut: colleagueOutMailWords.en,
    message: messageMailWords.en,
    newLink: newLinkMailWords.en,
    closed: closedMailWords.en.says,
  },
}

export type MailWords = typeof mailWordsIn.da
