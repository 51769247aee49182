/**
 * What staff are told by mail, always in Danish: what has happened, what it means for people, what
 * to do about it.
 */
export const staffMailDa = {
  eyebrow: 'Besked til sekretariatet',
  why: 'Mailen går til dem, der i brevet står til at få besked, ellers til kontaktpersonen.',
  toDo: 'Det kan du gøre',
  meeting: 'Møde',
  who: 'Hvem',
  role: 'Rolle',
  where: 'Mødegang',
  campaign: 'Kampagne',

  pendingApproval: {
    subject: (kind: string) => `Afventer godkendelse: ${kind}`,
    title: 'En person afventer jeres svar',
    says: 'Brevet er ikke til den rolle, personen har.',
    means: 'Personen har ingen plads endnu og har fået at vide, at I ser på det. Svaret sendes på mail, så snart I har valgt.',
  },
  lateRequest: {
    subject: (kind: string) => `Vil med efter fristen: ${kind}`,
    title: 'En person vil gerne med efter fristen',
    says: 'Tilmeldingen kom, efter at fristen var udløbet.',
    means: 'Personen har ingen plads endnu og har fået at vide, at I ser på det. Svaret sendes på mail, så snart I har valgt.',
  },
  oneAsks: { toDo: 'Sig ja eller nej.', button: 'Se ønsket, og svar' },
  manyAsk: {
    subject: (kind: string, count: number) => `${count} afventer jeres svar: ${kind}`,
    title: (count: number) => `${count} personer afventer jeres svar`,
    says: 'Brevet er ikke til de roller, de har.',
    saysLate: 'Tilmeldingerne kom, efter at fristen var udløbet.',
    means:
      'De er tilmeldt på samme link, har ingen plads endnu og har fået at vide, at I ser på det. Svaret sendes på mail, så snart I har valgt for hver af dem.',
    toDo: 'Sig ja eller nej til hver af dem.',
    button: 'Se dem, og svar',
  },
  approve: 'Sig ja:',
  refuse: 'Sig nej:',

  heldStep: {
    subject: (kind: string) => `Ikke sendt: ${kind}`,
    title: (step: string, sent: number) => `${step} blev ikke sendt${sent === 0 ? '' : ' til alle'}`,
    says: (step: string, due: string) => `${step} skulle være sendt ${due}, men det blev for sent, så udsendelsen er holdt tilbage.`,
    means: (sent: number) =>
      sent === 0
        ? 'Ingen har fået mailen, og den bliver ikke sendt af sig selv.'
        : `${sent === 1 ? 'Én' : sent} nåede at få mailen. De andre får den ikke af sig selv.`,
    toDo: 'Send mailen nu, skriv til dem selv, eller lad den udgå.',
    button: 'Vælg, hvad der skal ske',
    send: 'Send den nu:',
    write: 'Skriv til dem i en fil, og send den:',
  },
  pausedStep: {
    subject: (kind: string) => `Sat på pause: ${kind}`,
    title: (step: string) => `${step} er sat på pause`,
    says: (step: string) => `${step} er kun nået ud til nogle: Mailtjenesten tager ikke imod flere mails fra jer for tiden.`,
    means: 'Vi prøver igen hver time og begynder, hvor vi slap. Ingen får den to gange.',
    toDo: 'Som regel er døgnets kvote brugt, og så går udsendelsen videre af sig selv. Er den ikke videre i morgen, så sig det til dem, der passer systemet: AWS skal give jer en større kvote.',
    button: 'Se, hvor langt den er nået',
  },
  documentMissing: {
    subject: (kind: string) => `Dokument mangler: ${kind}`,
    title: (document: string) => `»${document}« mangler`,
    says: (document: string, due: string) => `»${document}« skal med ud ${due}, men filen er ikke lagt op.`,
    means: 'Mailen venter på filen. Er den her i tide, går mailen ud som planlagt, og ellers så snart den er lagt op.',
    late: {
      subject: (kind: string) => `Venter på et dokument: ${kind}`,
      says: (document: string, due: string) => `»${document}« skulle have været med ud ${due}, men filen er ikke lagt op.`,
      means: 'Mailen venter på filen og går ud, så snart den er lagt op.',
    },
    toDo: 'Har I filen, så læg den op.',
    button: 'Læg filen op',
  },
  manyNamed: {
    subject: (kind: string) => `Usædvanlig mange tilmeldt af andre: ${kind}`,
    title: 'Usædvanlig mange er tilmeldt af andre',
    says: (named: number) => `${named} personer, som ikke står på listen, er tilmeldt af andre inden for en time.`,
    means: 'Resten af timen kan ingen tilmelde andre, der ikke står på listen. De får at vide, at de kan prøve igen eller skrive til jer.',
    toDo: 'Se, hvem der er tilmeldt, og af hvem. Ser det forkert ud, så ring til den, der har tilmeldt dem.',
    button: 'Se de nyeste på listen',
  },
  unreconfirmed: {
    subject: (kind: string) => `Mangler svar på ændringen: ${kind}`,
    title: 'Ikke alle har sagt, om de stadig kommer',
    says: (people: number) =>
      people === 1
        ? 'Én af de tilmeldte har ikke svaret på ændringen, og fristen er udløbet.'
        : `${people} tilmeldte har ikke sagt, om de stadig kommer, og fristen er udløbet.`,
    means: 'De har stadig deres plads. Det er jer, der vælger, om I spørger igen eller giver pladserne fri.',
    toDo: 'Spørg dem igen, eller giv pladserne fri. Mister nogen sin plads, får de besked på mail, og det koster dem ikke noget.',
    button: 'Vælg, hvad der skal ske',
    ask: 'Spørg dem igen i en fil, og send den:',
    free: 'Giv pladserne fri:',
  },
  minimumNotReached: {
    subject: (kind: string) => `For få tilmeldte: ${kind}`,
    title: 'Der er færre tilmeldte end ønsket',
    says: (registered: number, minimum: number) => `${registered} er tilmeldt. Målet var mindst ${minimum} i dag.`,
    means: 'Intet er ændret, og ingen har fået besked. Det er jer, der vælger.',
    toDo: 'Mind dem, der mangler at svare, skriv til de tilmeldte, eller flyt eller aflys mødet.',
    button: 'Vælg, hvad der skal ske',
    remind: 'Mind dem, der mangler at svare:',
    write: 'Skriv til de tilmeldte i en fil, og send den:',
    move: 'Flyt mødet, når den nye dag står i brevet:',
    callOff: 'Aflys mødet:',
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
        ? 'Ring, eller skriv en anden vej, og ret adressen. Så sender vi linket til den nye.'
        : 'Ring, eller skriv en anden vej, og ret adresserne. Så sender vi linket til de nye.',
    button: (count: number) => (count === 1 ? 'Se personen' : 'Se dem på listen'),
  },
  passedOver: {
    subject: (kind: string) => `Venteliste: ${kind}`,
    title: 'En på ventelisten kan ikke få sit tilbud',
    says: 'En plads blev fri, men vores mails når ikke frem til den, der stod for tur.',
    means: 'Pladsen går til den næste på ventelisten, ellers til den, der først tilmelder sig. Personen beholder sin plads i køen.',
    toDo: 'Ring, eller skriv en anden vej, og ret adressen.',
    button: 'Se personen',
  },
  personAsks: {
    means:
      'Det skal være gjort inden en måned. Intet sker af sig selv, for linket kan være sendt videre: Er I i tvivl om, hvem der har spurgt, så ring.',
    who: 'Se adressen:',
    erase: {
      subject: (kind: string) => `Vil slettes: ${kind}`,
      title: 'En person vil slettes',
      says: 'Personen har på sin egen side bedt om at blive slettet.',
      toDo: 'Se først, hvad der slettes, og hvad der skal gemmes. Kun en administrator kan åbne siden. Er du ikke administrator, så send mailen videre til en, der er.',
      button: 'Se, hvad der slettes',
      does: 'Se, hvad der slettes, og gør det:',
    },
    copy: {
      subject: (kind: string) => `Vil have en kopi: ${kind}`,
      title: 'En person vil have en kopi af sine oplysninger',
      says: 'Personen har på sin egen side bedt om en kopi.',
      toDo: 'Hent kopien, og send den selv til personen. Kun en administrator kan åbne siden. Er du ikke administrator, så send mailen videre til en, der er.',
      button: 'Hent kopien',
      does: 'Hent kopien:',
    },
  },
  erasureComing: {
    subject: (kind: string) => `Slettes snart: ${kind}`,
    title: 'Mødets oplysninger slettes snart',
    says: (on: string) =>
      `${on.charAt(0).toUpperCase()}${on.slice(1)} slettes alt, der fører til en person: listen, svarene, brevet, dokumenterne og loggen.`,
    means: 'Tilbage bliver kun tal: hvor mange der kom, og hvor fra. Grundlaget for regninger gemmes, så længe bogføringsloven kræver det.',
    toDo: 'Skal mødet på sagen, så hent arkivet nu. Det er breve, lister, log og dokumenter i én fil.',
    button: 'Hent arkivet',
  },
  unknown: {
    subject: (kind: string) => `Uvist, om en mail blev sendt: ${kind}`,
    title: 'Vi ved ikke, om mailen blev sendt',
    says: (mailing: string, count: number) =>
      `${mailing} til ${count === 1 ? 'én person' : `${count} personer`} blev afbrudt, netop som den var på vej ud. Vi har ventet på besked fra mailtjenesten, men intet hørt.`,
    means: 'Måske er den kommet frem, måske ikke. Vi sender den ikke igen af os selv, for ingen skal have den to gange.',
    letter: 'En kvittering',
    mail: { toDo: 'Vælg, om den skal sendes igen.', button: 'Se hvem, og vælg' },
    receipt: {
      toDo: 'Ring, eller send linket igen fra personens side. På siden bag linket står svaret.',
      button: (count: number) => (count === 1 ? 'Se personen' : 'Se listen'),
    },
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
