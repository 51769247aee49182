const da = {
  subject: (kind: string, on: string) => `Svar på din side: ${kind} ${on}`,
  eyebrow: (kind: string) => `Din mail om ${kind}`,
  title: 'Vi har læst din mail, men har brug for dit svar på siden',
  preheader: 'Intet er ændret. Svar på din side.',
  lead: {
    decline: (title: string) =>
      `Vi har læst, at du ikke kan komme til »${title}«. Pladsen er bindende, så den kan ikke opgives med et svar fra kalenderen eller en mail. Den er stadig din.`,
    accept: (title: string) =>
      `Vi har læst, at du gerne vil med til »${title}«, men du har ingen plads for tiden. Du kan ikke få en ved at svare i kalenderen eller på mail.`,
    confirm: (title: string) =>
      `Vi har læst, at du kommer til »${title}«. Det er bindende at sige ja, og det kan man ikke i kalenderen. Sig ja på din side.`,
  },
  heading: 'Svar på din side',
  body: 'Der kan du se, hvad der gælder, og hvad du kan gøre.',
  button: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `Answer on your page: ${kind} ${on}`,
  eyebrow: kind => `Your mail about the ${kind}`,
  title: 'We have read your mail, but need your answer on the page',
  preheader: 'Nothing is changed. Answer on your page.',
  lead: {
    decline: title =>
      `We have read that you cannot come to “${title}”. The seat is binding, so it cannot be given up from a calendar or by a mail. It is still yours.`,
    accept: title =>
      `We have read that you would like to come to “${title}”, but you have no seat at present. You cannot get one by answering in a calendar or by mail.`,
    confirm: title =>
      `We have read that you are coming to “${title}”. Saying yes is binding, and a calendar cannot do that. Say yes on your page.`,
  },
  heading: 'Answer on your page',
  body: 'There you can see where you stand and what you can do.',
  button: 'Open your page',
} satisfies typeof da

export const byPageMailWords = { da, en }
