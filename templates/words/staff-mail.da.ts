/** What staff are told by mail, always in Danish: what has happened, what it means for people, what to do about it. */
export const staffMailDa = {
  eyebrow: 'Besked til sekretariatet',
  why: 'Mailen kommer, fordi adressen står som modtager af beskeder i brevet.',
  toDo: 'Det kan du gøre',
  meeting: 'Møde',
  who: 'Hvem',
  role: 'Rolle',
  where: 'Mødegang',
  campaign: 'Kampagne',
  see: 'Se, hvordan det står',

  pendingApproval: {
    subject: (kind: string) => `Afventer godkendelse: ${kind}`,
    title: 'En person afventer jeres svar',
    says: 'Rollen er ikke blandt dem, brevet er til.',
    means: 'Personen har ikke en plads og ved, at I ser på det. Svaret sendes på mail, så snart I har valgt.',
  },
  lateRequest: {
    subject: (kind: string) => `Vil med efter fristen: ${kind}`,
    title: 'En person vil gerne med efter fristen',
    says: 'Tilmeldingen kom, efter at fristen var udløbet.',
    means: 'Personen har ikke en plads og ved, at I ser på det. Svaret sendes på mail, så snart I har valgt.',
  },
  approve: 'Sig ja:',
  refuse: 'Sig nej:',

  heldStep: {
    subject: (kind: string) => `Ikke sendt: ${kind}`,
    title: (step: string, sent: number) => `${step} blev ikke sendt${sent === 0 ? '' : ' til alle'}`,
    says: (step: string, due: string) => `${step} skulle være sendt ${due}, men det nåede at blive for sent, så udsendelsen er standset.`,
    means: (sent: number) =>
      sent === 0
        ? 'Ingen har fået den, og den bliver ikke sendt af sig selv.'
        : `${sent} nåede at få den. De øvrige får den ikke af sig selv.`,
    toDo: 'Er der noget, folk alligevel skal vide, så skriv det i en fil, og send den:',
  },
  pausedStep: {
    subject: (kind: string) => `Sat på pause: ${kind}`,
    title: (step: string) => `${step} er sat på pause`,
    says: (step: string) => `${step} er kun nået ud til nogle: Mailtjenesten tager ikke imod flere mails fra jer for tiden.`,
    means: 'Vi prøver igen hver time og begynder, hvor vi slap. Ingen får den to gange.',
    toDo: 'Som regel er døgnets kvote brugt, og så går det videre af sig selv. Ellers bed AWS om en højere kvote. Så langt er den nået:',
  },
  documentMissing: {
    subject: (kind: string) => `Dokument mangler: ${kind}`,
    title: (document: string) => `»${document}« mangler`,
    says: (document: string, due: string) => `»${document}« skal med ud ${due}, men filen er ikke lagt op.`,
    means: 'Deltagerne får intet, før den er her. Så snart den er lagt op, bliver den sendt.',
    toDo: 'Læg filen op:',
  },
  minimumNotReached: {
    subject: (kind: string) => `For få tilmeldte: ${kind}`,
    title: 'Der er færre tilmeldte end ønsket',
    says: (registered: number, minimum: number) => `${registered} er tilmeldt. Mindst ${minimum} var målet på dagen i dag.`,
    means: 'Intet er ændret, og ingen har fået besked. Det er jer, der vælger.',
    move: 'Flyt til et andet sted:',
    callOff: 'Eller aflys:',
  },
  undelivered: {
    subject: (kind: string) => `Mail kom ikke frem: ${kind}`,
    title: (count: number) => (count === 1 ? 'En mail kom ikke frem' : `Mails til ${count} personer kom ikke frem`),
    says: (count: number) =>
      count === 1 ? 'Vores mails når ikke længere én på listen.' : `Vores mails når ikke længere ${count} på listen.`,
    means:
      'Vi sender ikke flere mails til adresserne. Har en af dem en plads, gælder den stadig, men program og praktisk info når ikke frem.',
    because: { bounced: 'adressen findes ikke', complained: 'har meldt mailen som uønsket' },
    andMore: (count: number) => `og ${count} flere`,
    toDo: 'Skriv eller ring til dem en anden vej. Sådan står det til med alle:',
  },
  unknown: {
    subject: (kind: string) => `Uvist, om en mail kom afsted: ${kind}`,
    title: 'Vi ved ikke, om mailen kom afsted',
    says: (mailing: string, count: number) =>
      `${mailing} til ${count === 1 ? 'én person' : `${count} personer`} blev afbrudt, netop som den blev sendt. Vi har ventet på besked fra mailtjenesten, men den siger intet om dem.`,
    means: 'De kan have fået mailen, eller de har ikke. Vi sender den ikke igen af os selv, for ingen skal have den to gange.',
    letter: 'En kvittering',
    toDo: 'Se, hvem det er, og vælg, om de skal have den igen:',
  },
  steps: {
    invitation: 'Invitationen',
    reminder: 'Påmindelsen',
    programme: 'Programmet',
    practical: 'Den praktiske mail',
    message: 'Beskeden',
  },
}
