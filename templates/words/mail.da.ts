/**
 * Every fixed word of the mails in Danish. They speak to one person (*du*); the letter itself
 * speaks to *I*. Values come in as text or as escaped HTML alike, so a sentence here holds no
 * character that HTML would read.
 */
export const mailDa = {
  on: (date: string) => `den ${date}`,
  between: (first: string, last: string) => `${first}–${last}`,
  or: 'eller',
  regards: 'Med venlig hilsen',
  dear: (greeting: string) => `Kære ${greeting}`,
  to: (reader: string) => `Til ${reader}`,
  of: (group: string, municipality: string) => `${group} i ${municipality}`,
  everyoneAt: (mailbox: string) => `alle i ${mailbox}`,

  facts: {
    meeting: 'Møde',
    when: 'Hvornår',
    where: 'Hvor',
    whenAndWhere: 'Hvornår og hvor',
    answerBy: 'Svar senest',
    price: 'Pris',
    seat: 'Din plads',
    document: (size: string) => `Dokument (PDF, ${size.replace('.', ',')})`,
    attached: 'Vedhæftet dokument',
    binding: 'Tilmeldingen er bindende.',
    waiting: 'Ingen endnu. Du står på venteliste.',
    undecided: 'Ingen endnu. Sekretariatet har ikke svaret.',
  },

  answer: {
    yes: 'Ja, jeg deltager',
    no: 'Nej, jeg kan ikke',
    by: (deadline: string) => `Svar senest ${deadline}`,
    whenever: 'Dit svar',
    addresses: 'Virker knapperne ikke, så kopiér adressen:',
    address: 'Virker knappen ikke, så kopiér adressen:',
    forward: 'Send gerne invitationen videre til kolleger i målgruppen. De tilmelder sig i eget navn.',
  },

  contact: {
    phone: (name: string, phone: string) => `Spørgsmål? Svar på mailen, eller ring til ${name} på ${phone}.`,
    mail: (name: string) => `Spørgsmål? Svar på mailen, så hører du fra ${name}.`,
    none: 'Spørgsmål? Svar på mailen.',
  },

  foot: {
    why: {
      invited: (sender: string, reader: string) => `Mailen kommer, fordi ${sender} har inviteret ${reader}.`,
      registered: 'Du får mailen, fordi du er tilmeldt mødet.',
      registeredBy: (registrar: string) => `Du får mailen, fordi ${registrar} har tilmeldt dig mødet.`,
      waiting: 'Du får mailen, fordi du gerne ville med til mødet.',
      answered: 'Du får mailen som kvittering for dit svar.',
      askedForLink: 'Du får mailen, fordi der på vores side er bedt om et link til din adresse.',
    },
    privacy: 'Sådan bruger vi dine oplysninger',
    optOut: 'Få ikke flere invitationer og påmindelser',
    sender: (name: string, address: string) => `Afsender: ${name}, ${address}`,
  },

  invitation: {
    subject: (kind: string, on: string) => `Invitation: ${kind} ${on}`,
    eyebrow: (kind: string) => `Invitation til ${kind}`,
    preheader: (when: string, where: string) => `${when} i ${where}.`,
    preheaderChoice: (days: string, places: string) => `Vælg mellem flere steder ${days}: ${places}.`,
    preheaderDeadline: (deadline: string) => `Svar senest ${deadline}.`,
  },

  reminder: {
    subject: (kind: string, on: string) => `Husk at svare: ${kind} ${on}`,
    lastSubject: (kind: string, on: string, deadline: string) => `Frist ${deadline}: ${kind} ${on}`,
    eyebrow: (kind: string) => `Påmindelse om ${kind}`,
    lastEyebrow: (kind: string) => `Sidste påmindelse om ${kind}`,
    noAnswerYet: 'Vi har ikke fået dit svar endnu.',
    mailbox: 'Er alle, der gerne vil med, blevet tilmeldt?',
    first: 'Et nej er også et svar, og det hjælper os med at planlægge.',
    last: (deadline: string) => `Fristen er ${deadline}, og dette er den sidste påmindelse. Et nej er også et svar.`,
    whole: 'Hele invitationen kan du læse på din svarside.',
  },

  programme: {
    subject: (kind: string, on: string) => `Program: ${kind} ${on}`,
    eyebrow: (kind: string) => `Program til ${kind}`,
    title: (date: string) => `Vi ses ${date}`,
    preheader: (when: string, where: string) => `${when} i ${where}. Her er programmet og vejen derhen.`,
    lead: (title: string) => `Du er tilmeldt »${title}«. Her er programmet og det praktiske, så du kan forberede dig, inden vi ses.`,
    leadWithout: (title: string) => `Du er tilmeldt »${title}«. Her er det praktiske, inden vi ses.`,
    preheaderDocuments: (when: string, where: string) => `${when} i ${where}. Her er det, du kan læse inden mødet.`,
    leadDocuments: (title: string) => `Du er tilmeldt »${title}«. Her er det, du kan læse, inden vi ses.`,
    heading: 'Program',
  },

  practical: {
    subject: (kind: string, on: string) => `Praktisk info: ${kind} ${on}`,
    subjectTomorrow: (kind: string, on: string) => `I morgen: ${kind} ${on}`,
    eyebrow: (kind: string) => `Praktisk info til ${kind}`,
    title: (date: string) => `Vi ses ${date}`,
    titleTomorrow: (date: string) => `Vi ses i morgen, ${date}`,
    preheader: (when: string, where: string) => `${when} i ${where}. Sådan finder du vej.`,
    lead: (title: string) => `Vi glæder os til at se dig til »${title}«. Her er tid, sted og vejen derhen.`,
    heading: 'Praktisk info',
  },

  seat: {
    heading: 'Kan du alligevel ikke komme?',
    body: 'Meld fra på din side, så en anden kan få pladsen.',
    headingBy: 'Er det ikke aftalt med dig?',
    bodyBy: (registrar: string) =>
      `${registrar} har skrevet dit navn og din mailadresse. Var det en fejl, så meld fra på din side, eller svar på mailen.`,
    bodyByBinding: (registrar: string) =>
      `${registrar} har skrevet dit navn og din mailadresse. Var det en fejl, så svar på mailen med det samme.`,
    binding: 'Tilmeldingen er bindende.',
    button: 'Se eller ret din tilmelding',
  },

  confirmation: {
    subject: (kind: string, on: string) => `Du er tilmeldt: ${kind} ${on}`,
    eyebrow: (kind: string) => `Tilmelding til ${kind}`,
    title: 'Du er tilmeldt',
    preheader: (when: string, where: string) => `${when} i ${where}. Mødet ligger som kalenderaftale i mailen.`,
    lead: (title: string) => `Du er med til »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
    leadBy: (title: string, registrar: string) =>
      `${registrar} har tilmeldt dig »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
    programme: 'Programmet er med her, for det er allerede sendt til de andre deltagere.',
    byMail: 'Programmet får du på mail, inden vi ses.',
    onYourPage: 'Program og praktisk info finder du også på din side.',
  },

  approved: {
    subject: (kind: string, on: string) => `Du har fået plads: ${kind} ${on}`,
    title: 'Du har fået en plads',
    lead: (title: string) =>
      `Sekretariatet har sagt ja, så du er tilmeldt »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
  },

  waitlisted: {
    subject: (kind: string, on: string) => `Venteliste: ${kind} ${on}`,
    eyebrow: (kind: string) => `Venteliste til ${kind}`,
    title: 'Du er ikke tilmeldt endnu',
    preheader: 'Du står på venteliste og får en mail, når der er en plads til dig.',
    lead: (title: string) =>
      `Der er ikke en ledig plads til »${title}« lige nu, så du står på venteliste. Sæt ikke mødet i kalenderen endnu.`,
    inTurn: (lasting: string) =>
      `Når en plads bliver fri, får den, der har ventet længst, den tilbudt. Er det dig, får du en mail og har ${lasting} til at sige ja.`,
    until: (deadline: string) => `Ventelisten lukker efter ${deadline}. Har du ikke hørt fra os inden da, er der ikke blevet plads.`,
    untilTime: (deadline: string) => `Ventelisten lukker ${deadline}. Har du ikke hørt fra os inden da, er der ikke blevet plads.`,
    untilStart: 'Ventelisten lukker, når mødet begynder.',
    heading: 'Vil du ikke vente længere?',
    body: 'Forlad ventelisten på din side, så rykker den næste frem.',
    button: 'Åbn din side',
  },

  offer: {
    subject: (kind: string, on: string) => `Ledig plads: ${kind} ${on}`,
    eyebrow: (kind: string) => `Tilbud om en plads til ${kind}`,
    title: 'Der er en plads til dig',
    preheader: (until: string) => `Svar senest ${until}. Pladsen er først din, når du siger ja.`,
    lead: (title: string, until: string) =>
      `En plads til »${title}« er blevet fri, og det er din tur. Vi holder den til dig til ${until}. Du er ikke tilmeldt, før du siger ja.`,
    heading: (until: string) => `Svar senest ${until}`,
    yes: 'Ja tak, jeg tager pladsen',
    no: 'Nej tak',
    thenNext: 'Hører vi ikke fra dig inden da, går pladsen videre til den næste på ventelisten.',
  },

  pending: {
    subject: (kind: string, on: string) => `Afventer svar: ${kind} ${on}`,
    eyebrow: (kind: string) => `Tilmelding til ${kind}`,
    title: 'Din tilmelding afventer godkendelse',
    preheader: 'Vi har fået den, men du har ingen plads endnu.',
    lead: {
      role: (title: string) =>
        `Vi har fået din tilmelding til »${title}«. Brevet er skrevet til andre roller end din, så sekretariatet ser på den først.`,
      late: (title: string) =>
        `Vi har fået din tilmelding til »${title}«. Fristen er udløbet, så sekretariatet ser først på, om der kan blive plads til dig.`,
    },
    notYet: 'Du er ikke tilmeldt endnu. Du får et svar på mail, både når det er ja, og når det er nej.',
    heading: 'Er det ikke aktuelt længere?',
    body: 'Træk din tilmelding tilbage på din side.',
    button: 'Åbn din side',
  },

  newVersion: {
    subject: (kind: string, on: string) => `Ny udgave: ${kind} ${on}`,
    eyebrow: (kind: string) => `Nyt om ${kind}`,
    title: 'Ny udgave',
    titleOf: (document: string) => `Ny udgave af »${document}«`,
    lead: (document: string, title: string) =>
      `»${document}« til »${title}« er kommet i en ny udgave, så brug den i stedet for den, du har. Det er ændret:`,
    heading: 'Mødet og dit svar',
    body: 'Du skal ikke gøre noget. På din side kan du se mødet og dit svar.',
    button: 'Åbn din side',
  },

  refused: {
    subject: (kind: string, on: string) => `Om din tilmelding: ${kind} ${on}`,
    eyebrow: (kind: string) => `Tilmelding til ${kind}`,
    title: 'Der blev desværre ikke en plads til dig',
    preheader: 'Sekretariatet har set på din tilmelding og kunne ikke sige ja.',
    lead: (title: string) =>
      `Tak, fordi du gerne ville med til »${title}«. Sekretariatet har set på din tilmelding og kan desværre ikke give dig en plads. Du er ikke tilmeldt og skal ikke gøre noget.`,
    heading: 'Er der noget, vi har misforstået?',
    body: 'Så sig til. Et menneske læser dit svar.',
  },

  handedOver: {
    subject: (kind: string, on: string) => `Plads givet videre: ${kind} ${on}`,
    eyebrow: (kind: string) => `Din plads til ${kind}`,
    title: 'Du har givet din plads videre',
    preheader: (name: string) => `${name} har nu pladsen.`,
    lead: (title: string, name: string) =>
      `${name} har nu din plads til »${title}« og får sin egen bekræftelse. Du er ikke længere tilmeldt. Slet også mødet i din kalender, hvis det stadig står der.`,
    heading: 'Var det en fejl?',
    body: 'Så svar på mailen hurtigst muligt.',
  },

  declined: {
    subject: (kind: string, on: string) => `Dit afbud: ${kind} ${on}`,
    eyebrow: (kind: string) => `Afbud til ${kind}`,
    title: 'Tak for dit svar',
    preheader: 'Vi har noteret, at du ikke kan komme. Det kan du lave om.',
    preheaderClosed: 'Vi har noteret, at du ikke kan komme.',
    lead: (title: string) => `Vi har noteret, at du ikke kan komme til »${title}«. Du får ikke flere påmindelser om det.`,
    heading: 'Kan du alligevel?',
    wayBack: (deadline: string) => `Så tilmeld dig senest ${deadline}.`,
    wayBackWheneverOpen: 'Så tilmeld dig, inden mødet begynder.',
    button: 'Jeg kan alligevel komme',
  },

  /** Nobody had a seat to give up: the place in the line or the wish was taken back. */
  withdrawn: {
    subject: (kind: string, on: string) => `Trukket tilbage: ${kind} ${on}`,
    eyebrow: (kind: string) => `Tilmelding til ${kind}`,
    title: 'Din tilmelding er trukket tilbage',
    preheader: 'Du er ikke tilmeldt. Du kan stadig lave det om.',
    preheaderClosed: 'Du er ikke tilmeldt.',
    lead: (title: string) =>
      `Vi har noteret, at du ikke længere ønsker en plads til »${title}«. Du er ikke tilmeldt. Tak, fordi du gav besked.`,
  },

  offerExpired: {
    subject: (kind: string, on: string) => `Tilbud udløbet: ${kind} ${on}`,
    eyebrow: (kind: string) => `Venteliste til ${kind}`,
    title: 'Tilbuddet om en plads er udløbet',
    preheader: 'Du er ikke tilmeldt. Du kan stadig stille dig op igen.',
    preheaderClosed: 'Du er ikke tilmeldt.',
    lead: (title: string) =>
      `Vi holdt en plads til »${title}« til dig, men hørte ikke fra dig i tide. Den er gået videre til den næste på ventelisten, og du er ikke tilmeldt.`,
    heading: 'Vil du stadig gerne med?',
  },

  cancelled: {
    subject: (kind: string, on: string) => `Du har meldt fra: ${kind} ${on}`,
    eyebrow: (kind: string) => `Afmelding fra ${kind}`,
    title: 'Du har meldt fra',
    preheader: 'Din plads er givet fri. Du kan stadig lave det om.',
    preheaderClosed: 'Din plads er givet fri.',
    lead: (title: string) =>
      `Din plads til »${title}« er givet fri. Tak, fordi du gav besked. Slet også mødet i din kalender, hvis det stadig står der.`,
    charged: (price: string) => `Tilmeldingen var bindende, så der kommer en regning på ${price}.`,
    heading: 'Kan du alligevel?',
    wayBack: (deadline: string) => `Så tilmeld dig igen senest ${deadline}.`,
    wayBackWheneverOpen: 'Så tilmeld dig igen, inden mødet begynder.',
    button: 'Tilmeld dig igen',
  },

  /** What staff write besides the timetable. */
  message: {
    subject: (kind: string, on: string) => `Besked om ${kind} ${on}`,
    eyebrow: (kind: string) => `Besked om ${kind}`,
    heading: 'Din side',
    body: 'Her kan du se alt om mødet og dit svar.',
    button: 'Åbn din side',
  },

  newLink: {
    subject: (kind: string, on: string) => `Dit link: ${kind} ${on}`,
    subjectSeveral: (count: number) => `Dine links til ${count} møder`,
    eyebrow: 'Dit personlige link',
    title: 'Her er dit link',
    titleSeveral: 'Her er dine links',
    preheader: 'Du har bedt om at få det sendt igen.',
    lead: 'Du har bedt om at få dit link sendt igen. Her er det. Var det ikke dig, skal du ikke gøre noget: Linket er kun sendt til dig, og intet er ændret.',
    heading: 'Åbn din side',
    toAnswer: 'Her kan du se invitationen og svare på den.',
    answerButton: 'Åbn invitationen',
    toSeat: 'Her kan du se og ændre dit svar.',
    seatButton: 'Åbn din side',
  },

  /** After the deadline the way back is a person. */
  closed: 'Fristen for tilmelding er udløbet. Svar på mailen, så ser vi, hvad vi kan gøre.',
}

export type MailWords = typeof mailDa
