import { inDanish, inEnglish } from '../number-words.ts'

const da = {
  registered: (names: string, count: number) => (count > 3 ? `${inDanish(count)} er tilmeldt` : `${names} er tilmeldt`),
  received: 'Tak, vi har fået det',
  eachHears: (count: number): string =>
    count === 1 ? 'Kollegaen får en mail med linket til sin egen side.' : 'Hver af dem får en mail med linket til sin egen side.',
  more: 'Tilmeld flere',
  ownAnswer: 'Dit eget svar',
  ownAnswerMeans: 'Din egen invitation gælder stadig.',
  toOwnAnswer: 'Gå til din invitation',
  heading: 'Du har tilmeldt',
  headingMailbox: 'I har tilmeldt',
  state: {
    noAnswer: 'ikke svaret',
    registered: 'tilmeldt',
    waitlisted: 'på venteliste',
    pendingApproval: 'afventer godkendelse',
    declined: 'afbud',
    cancelled: 'meldt fra',
    transferred: 'har givet pladsen videre',
  },
}

const en = {
  registered: (names, count) =>
    count > 3 ? `${inEnglish(count)} people are registered` : `${names} ${count === 1 ? 'is' : 'are'} registered`,
  received: 'Thank you, we have got it',
  eachHears: count =>
    count === 1
      ? 'Your colleague gets a mail with the link to a page of their own.'
      : 'Each of them gets a mail with the link to a page of their own.',
  more: 'Register more',
  ownAnswer: 'Your own reply',
  ownAnswerMeans: 'Your own invitation still stands.',
  toOwnAnswer: 'Go to your invitation',
  heading: 'You have registered',
  headingMailbox: 'You have registered',
  state: {
    noAnswer: 'no reply',
    registered: 'registered',
    waitlisted: 'on the waiting list',
    pendingApproval: 'awaiting approval',
    declined: 'not coming',
    cancelled: 'cancelled',
    transferred: 'has passed the seat on',
  },
} satisfies typeof da

export const colleaguesWords = { da, en }
