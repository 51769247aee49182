const da = {
  subject: (kind: string, on: string) => `Om din tilmelding: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tilmelding til ${kind}`,
  title: 'Der blev desværre ikke en plads til dig',
  preheader: 'Sekretariatet har set på din tilmelding og kunne ikke sige ja.',
  lead: (title: string) =>
    `Tak, fordi du gerne ville med til »${title}«. Sekretariatet har set på din tilmelding og kan desværre ikke give dig en plads. Du er ikke tilmeldt og skal ikke gøre noget.`,
  heading: 'Er der noget, vi har misforstået?',
  body: 'Så sig til. Et menneske læser dit svar.',
}

const en = {
  subject: (kind, on) => `Your registration: ${kind} ${on}`,
  eyebrow: kind => `Registration: ${kind}`,
  title: 'Unfortunately there was no seat for you',
  preheader: 'The secretariat has looked at your registration and could not say yes.',
  lead: title =>
    `Thank you for wanting to come to “${title}”. The secretariat has looked at your registration and cannot give you a seat. You are not registered and need not do anything.`,
  heading: 'Have we misunderstood something?',
  body: 'Then tell us. A person reads your reply.',
} satisfies typeof da

export const refusedMailWords = { da, en }
