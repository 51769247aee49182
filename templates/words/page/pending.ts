const da = {
  title: 'Afventer godkendelse',
  heading: 'Din tilmelding afventer godkendelse',
  notYet: 'Du er ikke tilmeldt endnu og har ingen plads.',
  because: {
    role: 'Brevet er skrevet til andre roller end din. Derfor ser sekretariatet på det først.',
    late: 'Fristen er udløbet. Derfor ser sekretariatet først på, om der kan blive plads til dig.',
  },
  next: (address: string) => `Du får et svar på mail til ${address}, både når det er ja, og når det er nej.`,
  over: 'Din tilmelding blev ikke besvaret',
  overHas: 'Mødet er begyndt, og du har ingen plads.',
  overMeans: 'Sekretariatet nåede desværre ikke at svare dig. Du skal ikke gøre noget.',
  withdraw: 'Er det ikke aktuelt længere?',
  withdrawMeans: 'Så behøver sekretariatet ikke tage stilling.',
  toWithdraw: 'Træk den tilbage …',
}

const en = {
  title: 'Awaiting approval',
  heading: 'Your registration awaits approval',
  notYet: 'You are not registered yet and have no seat.',
  because: {
    role: 'The letter is meant for other roles than yours, so the secretariat looks at it first.',
    late: 'The deadline has passed, so the secretariat first sees whether there can be room for you.',
  },
  next: address => `You will get an answer by mail to ${address}, whether it is yes or no.`,
  over: 'Your registration was not answered',
  overHas: 'The meeting has begun, and you have no seat.',
  overMeans: 'Unfortunately the secretariat did not get to answer you. There is nothing you need to do.',
  withdraw: 'Is it no longer relevant?',
  withdrawMeans: 'Then the secretariat need not decide.',
  toWithdraw: 'Withdraw it …',
} satisfies typeof da

export const pendingWords = { da, en }
