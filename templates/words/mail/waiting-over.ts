/** The line ended before it was their turn. */
const da = {
  subject: (kind: string, on: string) => `Der blev ikke plads: ${kind} ${on}`,
  eyebrow: (kind: string) => `Venteliste til ${kind}`,
  title: 'Ventelisten er lukket',
  preheader: 'Der blev desværre ikke en plads til dig.',
  lead: (title: string) =>
    `Du stod på venteliste til »${title}«. Ventelisten er nu lukket, og der blev desværre ikke en plads til dig. Du er ikke tilmeldt og skal ikke gøre noget.`,
  heading: 'Tak, fordi du gerne ville med',
  body: 'Vi håber at se dig en anden gang.',
}

const en = {
  subject: (kind, on) => `No seat this time: ${kind} ${on}`,
  eyebrow: kind => `Waiting list for ${kind}`,
  title: 'The waiting list is closed',
  preheader: 'Unfortunately there was no seat for you.',
  lead: title =>
    `You were on the waiting list for “${title}”. The list is now closed, and unfortunately there was no seat for you. You are not registered and need not do anything.`,
  heading: 'Thank you for wanting to come',
  body: 'We hope to see you another time.',
} satisfies typeof da

export const waitingOverMailWords = { da, en }
