const da = {
  title: 'Tilgængelighedserklæring',
  /** With a place to break on a phone. */
  heading: 'Tilgængeligheds\u00aderklæring',
  scope: (name: string) => `Erklæringen gælder de sider og mails, som ${name} sender invitationer med.`,
  aim: 'Alle skal kunne læse brevet og svare på det: med skærmlæser, tastatur, forstørrelse, uden farver, på papir og uden JavaScript.',
  standard: 'Vi bygger efter WCAG 2.2 på niveau AA.',
  formal: 'Den formelle erklæring til Digitaliseringsstyrelsen: ',
  tried: 'Det har vi prøvet',
  triedIs: [
    'Alle sider i alle deres tilstande med et automatisk værktøj (axe), på en smal og en bred skærm, lyst og mørkt. Det finder ingen fejl.',
    'At svare uden mus, alene med tastaturet, med høj kontrast og uden JavaScript, cookies og billeder.',
    'Siderne i en bredde på 320 punkter, som svarer til at forstørre fire gange, og på print.',
  ],
  notTried: 'Det har vi ikke prøvet endnu',
  notTriedIs: [
    'Siderne og mailene med en skærmlæser (NVDA, JAWS eller VoiceOver). Vi har bygget dem til det, men ingen har lyttet sig igennem dem.',
    'Siderne sammen med mennesker, som har brug for, at de er tilgængelige.',
    'Mailene i Outlook, Gmail og Apple Mail.',
    'Dokumenter, som sekretariatet sender med.',
  ],
  known: 'Fejl, vi kender',
  nothingKnown: 'Vi kender ikke til fejl i det, vi har prøvet.',
  tested: (date: string) => `Siderne er sidst gennemgået den ${date}. Det gør vi mindst en gang om året, og når vi laver dem om.`,
  tell: 'Er der noget, du ikke kan bruge?',
  tellUs: 'Sig det til os, så retter vi det og sender dig indholdet på en anden måde. Skriv til ',
  orCall: (phone: string) => ` eller ring på ${phone}`,
  enforcement: 'Får du ikke et svar, du kan bruge, kan du klage til Digitaliseringsstyrelsen, ',
}

const en = {
  title: 'Accessibility statement',
  heading: 'Accessibility statement',
  scope: name => `This statement covers the pages and mails with which ${name} sends invitations.`,
  aim: 'Everyone should be able to read the letter and answer it: with a screen reader, a keyboard, magnified, without colours, on paper and without JavaScript.',
  standard: 'We build to WCAG 2.2, level AA.',
  formal: 'The formal statement to the Danish Agency for Digital Government: ',
  tried: 'What we have tried',
  triedIs: [
    'Every page in every state with an automatic tool (axe), on a narrow and a wide screen, light and dark. It finds no faults.',
    'Answering without a mouse, with the keyboard alone, in high contrast, and without JavaScript, cookies and images.',
    'The pages at a width of 320 points, which is the same as magnifying four times, and in print.',
  ],
  notTried: 'What we have not tried yet',
  notTriedIs: [
    'The pages and mails with a screen reader (NVDA, JAWS or VoiceOver). They are built for it, but nobody has listened to them.',
    'The pages together with people who need them to be accessible.',
    'The mails in Outlook, Gmail and Apple Mail.',
    'The documents that the secretariat sends along.',
  ],
  known: 'Faults we know of',
  nothingKnown: 'We know of no faults in what we have tried.',
  tested: date => `The pages were last gone through on ${date}. We do so at least once a year and when we change them.`,
  tell: 'Is there something you cannot use?',
  tellUs: 'Tell us; we will mend it and send you the content another way. Write to ',
  orCall: phone => ` or call ${phone}`,
  enforcement: 'If the answer does not help, you can complain to the Danish Agency for Digital Government, ',
} satisfies typeof da

export const accessibilityWords = { da, en }
