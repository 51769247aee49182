const da = {
  title: 'Vil du melde fra?',
  what: (title: string, date: string, time: string) => `Det gælder »${title}« ${date} ${time}.`,
  freesSeat: 'Din plads bliver fri, så en anden kan få den.',
  means: [
    'Du får ikke flere mails om mødet, men en kvittering for afmeldingen.',
    'Fortryder du, kan du tilmelde dig igen, så længe der er åbent og plads.',
  ],
  binding: 'Tilmeldingen er bindende',
  wholeCharge: (amount: string) => `Melder du fra nu, betaler du stadig hele prisen: ${amount}.`,
  partCharge: (percent: number, amount: string) => `Melder du fra nu, betaler du ${percent} % af prisen: ${amount}.`,
  free: 'Det koster ikke noget',
  freeMeans: 'Du kan stadig melde fra uden at betale.',
  handOverMeans: 'Det koster ikke noget at give pladsen videre.',
  orCancel: 'Eller meld fra',
  sure: 'Jeg vil melde fra',
  sureToPay: 'Jeg vil melde fra, selv om jeg stadig skal betale',
  reason: 'Vil du sige hvorfor?',
  reasonHint: 'Kun sekretariatet læser det.',
  cancel: 'Ja, meld mig fra',
  keep: 'Behold pladsen',
}

const en = {
  title: 'Do you want to cancel?',
  what: (title, date, time) => `This is about “${title}”, ${date} ${time}.`,
  freesSeat: 'Your seat becomes free for someone else.',
  means: [
    'You get no more mails about the meeting but a receipt for the cancellation.',
    'If you change your mind, you can register again while it is open and there is room.',
  ],
  binding: 'Registration is binding',
  wholeCharge: amount => `If you cancel now, you still pay the full price: ${amount}.`,
  partCharge: (percent, amount) => `If you cancel now, you pay ${percent}% of the price: ${amount}.`,
  free: 'It costs nothing',
  freeMeans: 'You can still cancel without paying.',
  handOverMeans: 'Passing the seat on costs nothing.',
  orCancel: 'Or cancel',
  sure: 'I want to cancel',
  sureToPay: 'I want to cancel although I still have to pay',
  reason: 'Would you like to say why?',
  reasonHint: 'Only the secretariat reads it.',
  cancel: 'Yes, cancel my registration',
  keep: 'Keep the seat',
} satisfies typeof da

export const cancellingWords = { da, en }
