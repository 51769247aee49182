/**
 * Every fixed word of the mails in Danish. They speak to one person (*du*); the letter itself speaks to *I*. Values come in as text or as escaped
 * HTML alike, so a sentence here holds no character that HTML would read.
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
    priceWithVat: (total: string) => `${total} inkl. moms`,
    priceInParts: (price: string, vat: string) => `${price} + 25 % moms ${vat}`,
    binding: 'bindende tilmelding',
  },

  answer: {
    yes: 'Ja, jeg deltager',
    no: 'Nej, jeg kan ikke',
    by: (deadline: string) => `Svar udbedes senest ${deadline}`,
    whenever: 'Svar udbedes',
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
      answered: 'Du får mailen som kvittering for dit svar.',
      askedForLink: 'Du får mailen, fordi nogen på vores side bad om at få sendt linket til din adresse.',
    },
    privacy: 'Sådan bruger vi dine oplysninger',
    optOut: 'Frabed dig flere invitationer og påmindelser',
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
    last: (deadline: string) => `Fristen er ${deadline}, og det her er den sidste påmindelse. Et nej er også et svar.`,
    whole: 'Hele invitationen står på svarsiden.',
  },

  programme: {
    subject: (kind: string, on: string) => `Program: ${kind} ${on}`,
    eyebrow: (kind: string) => `Program til ${kind}`,
    title: (date: string) => `Vi ses ${date}`,
    preheader: (when: string, where: string) => `${when} i ${where}. Her er programmet og vejen derhen.`,
    lead: (title: string) => `Du er tilmeldt »${title}«. Her er programmet og det praktiske, så du kan forberede dig, inden vi ses.`,
    leadWithout: (title: string) => `Du er tilmeldt »${title}«. Her er det praktiske, inden vi ses.`,
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
    bodyBinding: 'Tilmeldingen er bindende. På din side står, hvad du kan gøre.',
    button: 'Se eller ret din tilmelding',
  },

  confirmation: {
    subject: (kind: string, on: string) => `Du er tilmeldt: ${kind} ${on}`,
    eyebrow: (kind: string) => `Tilmelding til ${kind}`,
    title: 'Du er tilmeldt',
    preheader: (when: string, where: string) => `${when} i ${where}. Mødet ligger som kalenderaftale i mailen.`,
    lead: (title: string) => `Du har en plads til »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
    leadBy: (title: string, registrar: string) =>
      `${registrar} har tilmeldt dig »${title}«. Vi glæder os til at se dig. Mødet ligger som kalenderaftale her i mailen.`,
    programme: 'Programmet er med her, for det er allerede sendt til de andre deltagere.',
    onYourPage: 'Program og praktisk info finder du også på din side.',
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

  cancelled: {
    subject: (kind: string, on: string) => `Du har meldt fra: ${kind} ${on}`,
    eyebrow: (kind: string) => `Afmelding fra ${kind}`,
    title: 'Du har meldt fra',
    preheader: 'Din plads er givet fri. Du kan stadig lave det om.',
    preheaderClosed: 'Din plads er givet fri.',
    lead: (title: string) =>
      `Din plads til »${title}« er givet fri. Tak, fordi du sagde til. Slet også mødet i din kalender, hvis det stadig står der.`,
    heading: 'Kan du alligevel?',
    wayBack: (deadline: string) => `Så tilmeld dig igen senest ${deadline}.`,
    wayBackWheneverOpen: 'Så tilmeld dig igen, inden mødet begynder.',
    button: 'Tilmeld dig igen',
  },

  newLink: {
    subject: (kind: string, on: string) => `Dit link: ${kind} ${on}`,
    subjectSeveral: (count: number) => `Dine links til ${count} møder`,
    eyebrow: 'Dit personlige link',
    title: 'Her er dit link',
    titleSeveral: 'Her er dine links',
    preheader: 'Du bad om at få det sendt igen.',
    lead: 'På vores side har nogen, formentlig dig, bedt om at få sendt dit link igen. Var det ikke dig, skal du ikke gøre noget: Linket er kun sendt til dig, og intet er ændret.',
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
