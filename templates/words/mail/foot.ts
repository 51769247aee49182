const da = {
  why: {
    invited: (sender: string, reader: string) => `Mailen kommer, fordi ${sender} har inviteret ${reader}.`,
    registered: 'Du får mailen, fordi du er tilmeldt mødet.',
    hadSeat: 'Du får mailen, fordi du havde en plads til mødet.',
    registeredBy: (registrar: string) => `Du får mailen, fordi ${registrar} har tilmeldt dig mødet.`,
    waiting: 'Du får mailen, fordi du eller en kollega har bedt om en plads til dig.',
    answered: 'Du får mailen som kvittering for dit svar.',
    askedForLink: 'Du får mailen, fordi du selv eller sekretariatet har bedt om at få linket sendt.',
  },
  privacy: 'Sådan bruger vi dine oplysninger',
  optOut: 'Få ikke flere invitationer og påmindelser',
  sender: (name: string, address: string) => `Afsender: ${name}, ${address}`,
}

const en = {
  why: {
    invited: (sender, reader) => `You get this mail because ${sender} has invited ${reader}.`,
    registered: 'You get this mail because you are registered for the meeting.',
    hadSeat: 'You get this mail because you had a seat at the meeting.',
    registeredBy: registrar => `You get this mail because ${registrar} has registered you for the meeting.`,
    waiting: 'You get this mail because you or a colleague asked for a seat for you.',
    answered: 'You get this mail as a receipt for your reply.',
    askedForLink: 'You get this mail because you or the secretariat asked to have the link sent.',
  },
  privacy: 'How we use your information',
  optOut: 'Stop further invitations and reminders',
  sender: (name, address) => `Sender: ${name}, ${address}`,
} satisfies typeof da

export const footMailWords = { da, en }
