const da = {
  title: 'Få dit link sendt igen',
  address: 'Din mailadresse',
  addressHint: 'Er adressen inviteret til et kommende møde, sender vi linket til den. Af hensyn til andre kan vi ikke vise her, om den er.',
  send: 'Send mit link',
  asked: 'Tak, vi kigger efter',
  askedMeans:
    'Er adressen inviteret til et kommende møde, er linket på vej til den. Det kan tage op til et kvarter. Kommer der ingenting, så se efter i uønsket post, eller prøv med en anden af dine adresser.',
  hurry: 'Haster det, så svar på den mail, du fik. Svaret går til kontaktpersonen for mødet.',
}

const en = {
  title: 'Have your link sent again',
  address: 'Your mail address',
  addressHint:
    'If the address is invited to a coming meeting, we send the link to it. Out of regard for others we cannot show here whether it is.',
  send: 'Send my link',
  asked: 'Thank you, we will look',
  askedMeans:
    'If the address is invited to a coming meeting, the link is on its way to it. It may take a quarter of an hour. If nothing comes, look among unwanted mail, or try another of your addresses.',
  hurry: 'If it is urgent, reply to the mail you got. It goes to the contact for the meeting.',
} satisfies typeof da

export const newLinkWords = { da, en }
