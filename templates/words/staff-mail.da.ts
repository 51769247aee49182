/**
 * What staff are told by mail, always in Danish: what has happened, what it means for people, what
 * to do about it.
 */
export const staffMailDa = {
  eyebrow: 'Besked til sekretariatet',
  why: 'Mailen går til dem, der i brevet står som modtagere af beskeder til sekretariatet (feltet »staff«), ellers til kontaktpersonen.',
  toDo: 'Det kan du gøre',
  meeting: 'Møde',
  who: 'Hvem',
  role: 'Rolle',
  where: 'Mødegang',
  campaign: 'Kampagne',
  see: 'Se på det, og afgør det her',

  pendingApproval: {
    subject: (kind: string) => `Afventer godkendelse: ${kind}`,
    title: 'En person afventer jeres svar',
    says: 'Rollen er ikke blandt dem, brevet er til.',
    means: 'Personen har ingen plads endnu og har fået at vide, at I ser på det. Svaret sendes på mail, så snart I har valgt.',
  },
  lateRequest: {
    subject: (kind: string) => `Vil med efter fristen: ${kind}`,
    title: 'En person vil gerne med efter fristen',
    says: 'Tilmeldingen kom, efter at fristen var udløbet.',
    means: 'Personen har ingen plads endnu og har fået at vide, at I ser på det. Svaret sendes på mail, så snart I har valgt.',
  },
  manyAsk: {
    subject: (kind: string, count: number) => `${count} afventer jeres svar: ${kind}`,
    title: (count: number) => `${count} personer afventer jeres svar`,
    says: 'Rollerne er ikke blandt dem, brevet er til.',
    saysLate: 'Tilmeldingerne kom, efter at fristen var udløbet.',
    means:
      'De er tilmeldt på samme link, har ingen plads endnu og har fået at vide, at I ser på det. Svaret sendes på mail, så snart I har valgt for hver af dem.',
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
        : `${sent === 1 ? 'Én' : sent} nåede at få den. De andre får den ikke af sig selv.`,
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
    means: 'Mailen venter på filen. Er den her i tide, går mailen ud som planlagt, og ellers så snart den er lagt op.',
    toDo: 'Læg filen op:',
  },
  manyNamed: {
    subject: (kind: string) => `Usædvanlig mange tilmeldt af andre: ${kind}`,
    title: 'Usædvanlig mange er tilmeldt af andre',
    says: (named: number) => `${named} personer, som ikke står på listen, er tilmeldt af andre inden for en time.`,
    means: 'Resten af timen kan ingen nye tilmeldes af andre. De får at vide, at de kan prøve igen eller skrive til jer.',
    toDo: 'Se, hvem der er tilmeldt, og af hvem:',
  },
  unreconfirmed: {
    subject: (kind: string) => `Mangler svar på ændringen: ${kind}`,
    title: 'Ikke alle har sagt, om de stadig kommer',
    says: (people: number) =>
      people === 1
        ? 'En tilmeldt har ikke sagt, om vedkommende stadig kommer, og fristen er udløbet.'
        : `${people} tilmeldte har ikke sagt, om de stadig kommer, og fristen er udløbet.`,
    means: 'De har stadig deres plads. Det er jer, der vælger, om I spørger igen eller giver pladserne fri.',
    ask: 'Spørg igen: Skriv til dem i en fil, og send den. Kun de, der mangler at svare, får den:',
    free: 'Giv pladserne fri. Hver får besked på mail, og det koster dem ikke noget:',
  },
  minimumNotReached: {
    subject: (kind: string) => `For få tilmeldte: ${kind}`,
    title: 'Der er færre tilmeldte end ønsket',
    says: (registered: number, minimum: number) => `${registered} er tilmeldt. Mindst ${minimum} var målet på dagen i dag.`,
    means: 'Intet er ændret, og ingen har fået besked. Det er jer, der vælger.',
    remind: 'Få flere med: Mind dem, der ikke har svaret:',
    tell: 'Flytter eller aflyser I, så skriv det til de tilmeldte i en fil, og send den:',
    stop: 'Stop så også de mails, der ikke skal ud: Sæt dem til »off« under »timetable« i brevet, og sæt det i kraft:',
  },
  undelivered: {
    subject: (kind: string) => `Mail kom ikke frem: ${kind}`,
    title: (count: number) => (count === 1 ? 'En mail kom ikke frem' : `Mails til ${count} personer kom ikke frem`),
    says: (count: number) =>
      count === 1 ? 'Vores mails når ikke længere frem til én på listen.' : `Vores mails når ikke længere frem til ${count} på listen.`,
    means: (count: number) =>
      count === 1
        ? 'Vi sender ikke flere mails til adressen. Har personen en plads, gælder den stadig, men program og praktisk info når ikke frem.'
        : 'Vi sender ikke flere mails til adresserne. Har nogen af dem en plads, gælder den stadig, men program og praktisk info når ikke frem.',
    because: { bounced: 'adressen findes ikke', complained: 'har meldt mailen som uønsket' },
    andMore: (count: number) => `og ${count} flere`,
    toDo: (count: number) =>
      count === 1
        ? 'Ring, eller skriv en anden vej. Se adressen, og hvilke mails der ikke kom frem:'
        : 'Ring, eller skriv en anden vej. Se adressen på den første af dem, og hvilke mails der ikke kom frem:',
  },
  passedOver: {
    subject: (kind: string) => `Venteliste: ${kind}`,
    title: 'En på ventelisten kan ikke få sit tilbud',
    says: 'En plads blev fri, men vores mails når ikke frem til den, der stod for tur.',
    means: 'Pladsen går til den næste på ventelisten, ellers til den, der først tilmelder sig. Personen beholder sin plads i køen.',
    toDo: 'Ring, eller skriv en anden vej. Se adressen:',
  },
  personAsks: {
    means: 'Det skal være gjort inden en måned. Intet sker af sig selv, for linket kan være sendt videre: Er I i tvivl, så ring.',
    who: 'Se adressen:',
    erase: {
      subject: (kind: string) => `Vil slettes: ${kind}`,
      title: 'En person vil slettes',
      says: 'Personen har på sin egen side bedt om at blive slettet.',
      toDo: 'Se, hvad det betyder, og gør det:',
    },
    copy: {
      subject: (kind: string) => `Vil have en kopi: ${kind}`,
      title: 'En person vil have en kopi af sine oplysninger',
      says: 'Personen har på sin egen side bedt om en kopi.',
      toDo: 'Hent kopien, og send den til personen:',
    },
  },
  erasureComing: {
    subject: (kind: string) => `Slettes snart: ${kind}`,
    title: 'Mødets oplysninger slettes snart',
    says: (on: string) =>
      `${on.charAt(0).toUpperCase()}${on.slice(1)} slettes alt, der fører til en person: listen, svarene, brevet, dokumenterne og loggen.`,
    means: 'Tilbage bliver kun tal: hvor mange der kom, og hvor fra. Grundlaget for regninger gemmes, så længe bogføringsloven kræver det.',
    toDo: 'Skal mødet på sagen, så hent arkivet nu. Det er breve, lister, log og dokumenter i én fil:',
  },
  unknown: {
    subject: (kind: string) => `Uvist, om en mail blev sendt: ${kind}`,
    title: 'Vi ved ikke, om mailen blev sendt',
    says: (mailing: string, count: number) =>
      `${mailing} til ${count === 1 ? 'én person' : `${count} personer`} blev afbrudt, netop som den var på vej ud. Vi har ventet på besked fra mailtjenesten, men intet hørt.`,
    means: 'Måske er den kommet frem, måske ikke. Vi sender den ikke igen af os selv, for ingen skal have den to gange.',
    letter: 'En kvittering',
    toDo: 'Se dem med adresser, og vælg, om den skal sendes igen:',
  },
  steps: {
    invitation: 'Invitationen',
    programme: 'Programmet',
    practical: 'Den praktiske mail',
    thanks: 'Takkemailen',
    message: 'Beskeden',
    moved: 'Mailen om den nye dato',
    'venue-changed': 'Mailen om det nye mødested',
    'called-off': 'Mailen om aflysningen',
  },
  reminder: 'Påmindelsen',
}
