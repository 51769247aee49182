/**
 * A mail that came in, sent on to the contact person; always in Danish, as all that is mailed to
 * staff.
 */
export const forwardedWordsDa = {
  subject: (name: string, as: string, subject: string) => `Sv fra ${name}${as ? ` (${as})` : ''}: ${subject || 'uden emne'}`,
  wrote: (name: string, address: string) => `${name} <${address}> har skrevet:`,
  about: (title: string, campaign: string) => `Det gælder »${title}« (${campaign}).`,
  status: {
    noAnswer: 'ikke svaret',
    registered: 'tilmeldt',
    toReconfirm: 'tilmeldt, har ikke bekræftet den nye dato',
    waitlisted: 'på venteliste',
    pendingApproval: 'afventer jer',
    declined: 'afbud',
    cancelled: 'meldt fra',
    transferred: 'givet pladsen videre',
  } as Record<string, string>,
  nothingWritten: '(ingen tekst)',
  comment: 'Skrevet i kalenderen:',
  wishes: (starts: string, ends: string) => `Foreslår et andet tidspunkt: ${starts} til ${ends} (som personens kalender skriver det).`,
  files: (names: string) => `Filer, der fulgte med, og som ikke er sendt videre: ${names}`,
  filesInside: (names: string) => `Filer, der fulgte med: ${names}. De ligger i den vedhæftede mail og er ikke åbnet af os.`,
  original: 'Mailen er vedhæftet, som den kom.',
  unproven: 'Det er ikke bevist, at mailen er fra den adresse. Svar kun, hvis det ser rigtigt ud.',
  answered: 'Kalenderens svar er taget imod. Det, der står her, er skrevet ved siden af.',
  howTo: 'Svar på denne mail, så går svaret til den, der skrev.',
  settle: 'Er det et svar på invitationen, så afgør det her:',
  see: 'Se, hvad personen har svaret, og ret det her:',
}
