import type { StepName } from '../../functions/campaign/step.ts'

/**
 * What the recipients' pages say in Danish. To the one who reads it is *du*; only the letter itself says *I*. A guest *melder afbud* before a seat is
 * taken and *melder fra* after; the organiser *aflyser*; a reader *frabeder sig mails*.
 */
export const da = {
  page: {
    skip: 'Gå til indholdet',
    error: 'Fejl: ',
    toCorrect: (count: number) => (count === 1 ? 'Der er én ting at rette' : `Der er ${inWords(count)} ting at rette`),
  },

  foot: {
    sentBy: (sender: string) => `Sendt af ${sender}`,
    product: 'Indbyd – invitationer for kommunernes fællesskaber',
    why: 'Hvorfor har jeg fået invitationen?',
    optOut: 'Frabed dig flere mails',
    privacy: 'Sådan bruger vi dine oplysninger',
    accessibility: 'Tilgængelighedserklæring',
  },

  facts: {
    label: 'Kort fortalt',
    meeting: 'Møde',
    when: 'Hvornår',
    sameProgramme: (time: string) => `${time}, samme program alle dage`,
    chooseDay: (count: number) => `Vælg mellem ${inWords(count)} datoer`,
    chooseOne: 'Vælg den dag og det sted, der passer dig bedst',
    dates: 'datoer',
    where: 'Hvor',
    deadline: 'Svar senest',
    open: 'Tilmelding',
    openUntilStart: 'Åben, til mødet begynder',
    price: 'Pris',
    exclVat: (amount: string) => `${amount} ekskl. moms`,
    binding: 'Tilmeldingen er bindende.',
    participant: 'Deltager',
  },

  letter: {
    title: (title: string, sender: string) => `Invitation: ${title} – ${sender}`,
    eyebrow: (kind: string) => `Invitation til ${kind}`,
    to: (name: string, belongsTo: string) => (belongsTo ? `Til ${name}, ${belongsTo}.` : `Til ${name}.`),
    committeeIn: (groups: string, municipality: string) => `${groups} i ${municipality}`,
    notYou: (firstName: string) => `Er du ikke ${firstName}?`,
    everyoneAt: (mailbox: string) => `alle i ${mailbox}`,
    answerHere: 'Gå til dit svar',
    closing: 'Med venlig hilsen',
    documents: 'Materiale',
    programme: 'Program',
    practical: 'Praktisk info',
    questions: 'Spørgsmål',
    contactUs: (name: string) => `I er velkomne til at kontakte ${name} på `,
  },

  contact: {
    orPhone: 'eller telefon',
    ask: (name: string) => `Spørgsmål? Kontakt ${name} på `,
    write: (name: string) => `Skriv til ${name} på `,
    replyToMail: 'Svar på den mail, du fik. Svaret går til afsenderen af brevet.',
  },

  slip: {
    heading: 'Dit svar',
    headingPriced: 'Din tilmelding',
    headingMailbox: 'Tilmeld en deltager',
    by: (date: string) => `Svar udbedes senest ${date}.`,
    byPriced: (date: string) => `Tilmeld dig senest ${date}.`,
    byBinding: (date: string) => `Bindende. Tilmeld dig senest ${date}.`,
    openUntilStart: 'Du kan svare, til mødet begynder.',
    question: 'Kommer du til mødet?',
    yes: 'Ja, jeg deltager',
    yesMeans: 'Du får en bekræftelse og en kalenderaftale på mail.',
    no: 'Nej, jeg kan ikke',
    noMeans: 'Så sender vi ikke flere påmindelser.',
    noOnMailbox: 'I deler denne mailadresse, så et afbud herfra ville gælde alle. Tilmeld dem, der kommer. De andre skal ikke gøre noget.',
    noChosen: 'Kan du ikke komme?',
    noChosenMeans: 'Så er ét tryk nok. Vi sender ikke flere påmindelser.',
    send: 'Send svar',
    sendNo: 'Send afbud',
    cannotCome: 'Jeg kan ikke deltage',
    register: 'Tilmeld deltageren',
    registerPriced: (total: string) => `Tilmeld – ${total}`,
    registerBinding: (total: string) => `Tilmeld bindende – ${total}`,
    changeable: 'Du kan ændre dit svar frem til fristen. Linket står i bekræftelsen.',
    changeableUntilStart: 'Du kan ændre dit svar, til mødet begynder. Linket står i bekræftelsen.',
    forward: 'Invitationen må gerne sendes videre til kolleger i målgruppen.',
    afterwardsMailbox: 'Hver deltager får sin egen bekræftelse. Kom tilbage til dette link, når I vil tilmelde den næste.',
    onPaper: (who: string) =>
      `Vil du hellere svare på papir, så skriv ja eller nej, dit navn og din kommune på arket, og send det til ${who}.`,
    onPaperPriced: (who: string) => `Tilmelding sker på nettet. Spørgsmål: ${who}.`,
    phone: (phone: string) => `telefon ${phone}`,
  },

  session: {
    where: 'Hvor vil du deltage?',
    left: (seats: number) =>
      seats > 5 ? `${seats} pladser tilbage` : seats === 1 ? 'Kun én plads tilbage' : `Kun ${seats} pladser tilbage`,
    full: 'Alt optaget',
    fullWithList: 'Alt optaget. Du kan stå på venteliste.',
  },

  participant: {
    who: 'Hvem tilmelder du?',
    me: 'Mig selv',
    other: 'En anden',
    several: 'Flere kolleger',
    one: 'Én person',
    many: 'Flere personer',
    someoneElse: 'Skriv navn og mailadresse på den, du tilmelder. Din egen invitation gælder stadig.',
    oneAtATime: 'Er I flere, så send én ad gangen. Kom tilbage til dette link, når du vil tilmelde den næste.',
    name: 'Navn på deltageren',
    email: 'Deltagerens mailadresse',
    emailWhy: 'Bekræftelsen, programmet og linket til pladsen sendes hertil.',
    municipality: 'Kommune',
    municipalityHint: 'Ikke fra en kommune? Så lad feltet stå.',
    chooseMunicipality: 'Vælg kommune',
    role: 'Rolle',
    chooseRole: 'Vælg rolle',
    invitedRoles: 'Brevet er til',
    otherRoles: 'Andre: sekretariatet siger ja eller nej',
    needs: 'Er der noget, vi skal tage hensyn til?',
    needsHint: 'For eksempel mad eller adgang. Det bruges kun til dette møde og slettes kort efter.',
    optional: '(hvis du vil)',
  },

  payment: {
    who: 'Hvem betaler?',
    ean: 'EAN-nummer',
    eanHint: '13 cifre. Mellemrum gør ikke noget.',
    reference: 'Rekvisitionsnummer',
    buyerName: 'Navn til regningen',
    buyerEmail: 'Mailadresse til regningen',
    ifYouUseIt: '(hvis I bruger det)',
    ifAnother: '(hvis en anden)',
    caption: 'Pris for én deltager',
    attendance: 'Deltagelse, én person',
    vat: 'Moms, 25 %',
    total: 'I alt',
    category: (category: string, total: string) => `${category}, ${total} med moms`,
    agreed: 'Det sagde du ja til',
    consentBinding: 'Jeg ved, at tilmeldingen er bindende',
    consentPriced: 'Jeg ved, at det koster noget at deltage',
  },

  /** Each a sentence of the terms that stand under the tick and are kept with the registration. */
  terms: {
    passOn: 'Du kan give pladsen videre til en kollega uden omkostninger.',
    free: (days: number) => `Du kan melde fra uden at betale indtil ${inDays(days)} før mødet.`,
    part: (days: number, percent: number) =>
      days === 0
        ? `Melder du fra senere, betaler du ${percent} %.`
        : `Melder du fra indtil ${inDays(days)} før mødet, betaler du ${percent} %.`,
    whole: 'Melder du fra senere, betaler du hele prisen.',
    wholeFromTheStart: 'Melder du fra, betaler du stadig hele prisen.',
    freeAlways: 'Du kan melde fra uden at betale, til mødet begynder.',
    venueChange: 'Hvis vi må ændre stedet på grund af deltagertallet, kan du melde dig fra uden at betale.',
  },

  problems: {
    chooseAnswer: 'Vælg, om du kommer eller ej.',
    chooseWho: 'Vælg, hvem du tilmelder.',
    mailboxIsNobody: 'Vælg, hvem du tilmelder. Adressen deles af flere, så »mig selv« kan vi ikke se, hvem er.',
    chooseSession: 'Vælg, hvor du vil deltage.',
    sessionFull: 'Der blev optaget, mens du skrev. Vælg et andet sted.',
    nameNeeded: 'Skriv navnet på den, der deltager.',
    nameTooLong: 'Navnet er for langt. Der er plads til 120 tegn.',
    emailNeeded: 'Skriv mailadressen på den, der deltager.',
    emailWrong: 'Mailadressen passer ikke. Se efter, om der mangler et @ eller et punktum.',
    unknownMunicipality: 'Vi kender ikke kommunen. Vælg den på listen.',
    unknownRole: 'Vi kender ikke rollen. Vælg den på listen.',
    eanLength: 'EAN-nummeret skal have 13 cifre. Tæl efter, om der mangler nogen.',
    eanCheck: 'EAN-nummeret passer ikke. Se efter, om to cifre er byttet om.',
    consentNeeded: 'Sæt flueben ved vilkårene, hvis du vil tilmelde dig.',
    chooseScope: 'Vælg, hvilke mails du vil undgå.',
  },

  closed: {
    deadline: 'Fristen er udløbet',
    deadlineWas: (date: string) => `Tilmeldingen lukkede efter ${date}.`,
    deadlineWasAt: (date: string) => `Tilmeldingen lukkede ${date}.`,
    started: 'Tilmeldingen er lukket',
    startedMeans: 'Mødet er begyndt, så der kan ikke svares længere.',
    calledOff: 'Mødet er aflyst',
    calledOffMeans: 'Du skal ikke gøre noget.',
    stillWish: 'Vil du stadig gerne med, så sig til.',
    notSent: 'Det skrev du. Det er ikke sendt.',
    ask: 'Spørg, om der er plads',
    cannotCome: 'Kan du ikke komme, så meld gerne afbud alligevel. Så ved vi, hvor mange vi bliver.',
  },

  state: {
    declined: 'Du har meldt afbud',
    declinedMeans: 'Tak for svaret. Du får ikke flere påmindelser. Kan du alligevel, så tilmeld dig her.',
    declinedClosed: 'Tak for svaret. Du får ikke flere påmindelser.',
    cancelled: 'Du er meldt fra',
    cancelledMeans: 'Din plads er givet fri. Kan du alligevel, så tilmeld dig igen her.',
    cancelledClosed: 'Din plads er givet fri.',
    yesAfterAll: 'Ja, jeg kan alligevel',
    noStill: 'Nej, jeg kan stadig ikke',
  },

  own: {
    title: (title: string, date: string) => `Du er tilmeldt – ${title}, ${date}`,
    heading: (firstName: string) => `Du er tilmeldt, ${firstName}`,
    onItsWay: (address: string) => `Bekræftelsen er på vej til ${address}.`,
    sent: (address: string) => `Bekræftelsen er sendt til ${address}.`,
    seat: 'Din plads',
    calendar: 'Kalender',
    calendarMeans: 'Mødet ligger også i bekræftelsen som kalenderaftale.',
    toCalendar: 'Læg i kalenderen',
    change: 'Er noget forkert, eller har det ændret sig?',
    changeMeans: 'Ret navn, kommune eller rolle.',
    changeMeansSessions: 'Ret navn og kommune, eller vælg et andet sted.',
    toChange: 'Ret tilmelding',
    handOver: 'Kan en kollega tage med i stedet?',
    handOverMeans: 'Giv pladsen videre. Kollegaen får sin egen bekræftelse.',
    toHandOver: 'Giv pladsen videre',
    cancel: 'Kan du alligevel ikke komme?',
    cancelMeans: 'Meld fra, så en anden kan få pladsen.',
    toCancel: 'Meld fra …',
    fixed: 'Fristen for ændringer er udløbet. Skal noget rettes, så skriv til os.',
  },

  timeline: {
    heading: 'Det hører du fra os',
    confirmation: 'Bekræftelse',
    confirmationMeans: 'med kalenderaftale og link til din plads',
    done: 'Sendt: ',
    next: 'Næste: ',
    on: (date: string, what: string) => `${date}: ${what}`,
    step: (name: StepName): string => (name === 'programme' ? 'program' : name === 'practical' ? 'praktisk info' : 'påmindelse'),
    programmeMeans: 'og det materiale, du skal bruge på mødet',
    practicalMeans: 'vej og det sidste, du skal vide',
  },

  changing: {
    title: 'Ret din tilmelding',
    intro: 'Du beholder din plads, mens du retter. Du får en ny bekræftelse på mail.',
    save: 'Gem rettelserne',
    back: 'Tilbage uden at rette',
    otherAddress: (address: string) => `Vi skriver til ${address}. Skal det være en anden adresse, så sig det til os.`,
  },

  cancelling: {
    title: 'Vil du melde fra?',
    what: (title: string, date: string, time: string) => `Det gælder »${title}« ${date} ${time}.`,
    means: [
      'Din plads bliver fri, så en anden kan få den.',
      'Du får ikke flere mails om mødet, men en kvittering for afmeldingen.',
      'Fortryder du, kan du tilmelde dig igen, så længe der er åbent og plads.',
    ],
    reason: 'Vil du sige hvorfor?',
    reasonHint: 'Kun sekretariatet læser det.',
    cancel: 'Ja, meld mig fra',
    keep: 'Behold pladsen',
  },

  cancelled: {
    title: 'Du er meldt fra',
    heading: 'Du er meldt fra',
    means: 'Tak, fordi du gav besked. Din plads er givet fri, og du får en kvittering på mail.',
    sorry: 'Kom det ved en fejl, eller kan du alligevel?',
    sorryMeans: 'Du kan tilmelde dig igen, så længe der er åbent og plads.',
    again: 'Tilmeld mig igen …',
    closed: 'Tilmeldingen er lukket nu. Kan du alligevel, så skriv til os.',
  },

  badLink: {
    title: 'Linket virker ikke',
    why: 'Det kan være knækket over to linjer i mailen, eller afsenderen har trukket det tilbage. Du har ikke gjort noget forkert, og intet er ændret.',
    tryFirst: 'Prøv først dette',
    tryThis: 'Gå tilbage til mailen, og kopiér hele adressen under knappen. Den slutter ikke altid ved linjeskiftet.',
    orNew: 'Eller få et nyt link',
    address: 'Din mailadresse',
    addressHint:
      'Er adressen inviteret til et kommende møde, sender vi et nyt link til den. Af hensyn til andre kan vi ikke vise her, om den er.',
    send: 'Send nyt link',
    asked: 'Tak, vi kigger efter',
    askedMeans: 'Er adressen inviteret til et kommende møde, er et nyt link på vej til den. Det kan tage et kvarter.',
    hurry: 'Haster det, så svar på den mail, du fik. Svaret går til kontaktpersonen for mødet.',
  },

  optOut: {
    title: 'Vil du undgå flere mails?',
    who: (address: string) => `Det gælder ${address}.`,
    question: 'Hvilke mails vil du undgå?',
    sender: (sender: string) => `Alle invitationer fra ${sender}`,
    senderMeans: 'Også påmindelser og nye møder.',
    meeting: 'Kun mails om dette møde',
    meetingMeans: (title: string) => `»${title}«. Du får stadig invitationer til andre møder.`,
    seat: 'Det er ikke en afmelding. Er du tilmeldt, beholder du din plads, og du får det, du skal bruge for at deltage.',
    send: 'Frabed mails',
    done: 'Du får ikke flere invitationer',
    doneSender: (sender: string) => `Du har frabedt dig mails fra ${sender}.`,
    doneMeeting: (title: string) => `Du har frabedt dig mails om »${title}«. Andre invitationer får du stadig.`,
    doneMeetingTitle: 'Du får ikke flere mails om mødet',
    regret: 'Fortryder du?',
    optIn: 'Få mails igen',
    back: 'Du får mails igen',
    backMeans: (sender: string) => `Du er igen på listen hos ${sender}.`,
  },

  privacy: {
    title: 'Sådan bruger vi dine oplysninger',
    controller: 'Hvem har ansvaret?',
    controllerIs: (name: string, address: string) => `${name}, ${address}, er dataansvarlig.`,
    write: 'Skriv til ',
    officer: 'Databeskyttelsesrådgiver: ',
    what: 'Hvad har vi?',
    whatWeHave: [
      'dit navn, din mailadresse, din kommune, din rolle og de udvalg, du sidder i',
      'dit svar på invitationen, og hvad du selv skriver i formularen',
      'hvilke mails vi har sendt dig, og om de er afleveret',
    ],
    whatWeDoNot: 'Vi spørger aldrig om parti. Vi måler ikke, om du åbner mails, og siderne bruger hverken cookies eller tredjeparter.',
    source: 'Hvor har vi det fra?',
    sourceIs: 'Fra kommunernes egne lister over udvalg og ledelse, fra en kollega, der har tilmeldt dig, eller fra dig selv.',
    purpose: 'Hvad bruger vi det til?',
    purposeIs: 'Til at invitere dig, holde styr på tilmeldinger og sende program og praktisk info. Til andet bruger vi det ikke.',
    basis: {
      publicTask:
        'Grundlaget er databeskyttelsesforordningens artikel 6, stk. 1, litra e: Vi løser en opgave i samfundets interesse for kommunerne.',
      legitimateInterest:
        'Grundlaget er databeskyttelsesforordningens artikel 6, stk. 1, litra f: Vi har en berettiget interesse i at invitere dig i kraft af dit hverv.',
    },
    keep: 'Hvor længe gemmer vi det?',
    keepOrdinary: (months: number) => `Almindelige oplysninger: ${months} måneder efter mødet.`,
    keepNeeds: (days: number) => `Hensyn til mad eller adgang: ${days} dage efter mødet.`,
    keepInvoices: 'Grundlag for regninger: fem år og resten af regnskabsåret.',
    who: 'Hvem ser det?',
    whoIs:
      'Sekretariatet og vores leverandør af drift, Amazon Web Services, der opbevarer oplysningerne inden for EU efter en databehandleraftale.',
    rights: 'Dine rettigheder',
    rightsAre:
      'Du kan få at se, hvad vi har om dig, få det rettet eller slettet, og du kan gøre indsigelse. Skriv til os, eller brug linket i mailen.',
    complain: 'Er du utilfreds, kan du klage til Datatilsynet, www.datatilsynet.dk.',
  },

  accessibility: {
    title: 'Tilgængelighedserklæring',
    scope: (name: string) => `Erklæringen gælder de sider og mails, som ${name} sender invitationer med.`,
    aim: 'Alle skal kunne læse brevet og svare på det: med skærmlæser, tastatur, forstørrelse, uden farver, på papir og uden JavaScript.',
    standard: 'Vi bygger efter WCAG 2.2 på niveau AA.',
    known: 'Det ved vi mangler',
    nothingKnown: 'Vi kender ikke til fejl lige nu.',
    tested: (date: string) => `Siderne er sidst gennemgået ${date}, med automatiske prøver og ved selv at se efter.`,
    tell: 'Er der noget, du ikke kan bruge?',
    tellUs: 'Sig det til os, så retter vi det og sender dig indholdet på en anden måde. Skriv til ',
    enforcement: 'Får du ikke et svar, du kan bruge, kan du klage til Digitaliseringsstyrelsen, www.digst.dk.',
  },
}

const numbers = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']

function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

function inDays(days: number): string {
  return days === 1 ? 'dagen' : `${days} dage`
}

/** Every other language says all that Danish says. */
export type PageWords = typeof da
