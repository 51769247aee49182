/** The documents of a letter: which have come, and which are awaited. */
const da = {
  title: 'Dokumenter',
  none: 'Brevet har ingen dokumenter',
  noneSays: 'Skal et oplæg eller et program med, så tilføj det her. Filen kan komme senere.',
  noneOut: 'Skal der et med, så tilføj det i brevet under »Alle felter«, og sæt rettelsen i kraft.',
  notRead: 'Brevet kan ikke læses endnu',
  notReadSays: 'Ret det, der skal rettes, så kan I tilføje dokumenter her.',
  toLetter: 'Ret brevet',
  another: 'Tilføj et dokument',
  called: 'Hvad hedder det?',
  comesWith: 'Hvilken mail følger det med?',
  nameIt: 'Tilføj',
  titleMissing: 'Skriv, hvad dokumentet hedder, fx Debatoplæg.',
  missing: 'Mangler',
  here: 'Lagt op',
  goesWith: (mails: string) => `Følger med: ${mails}.`,
  version: (n: number) => `${n}. udgave`,
  added: (name: string, kilobytes: number, when: string, who: string) => `${name}, ${kilobytes} kB, lagt op ${when} af ${who}`,
  choose: 'Vælg filen (PDF, højst 4 MB)',
  chooseNext: 'Vælg en ny udgave (PDF, højst 4 MB)',
  note: 'Hvad er ændret',
  add: 'Læg op',
  noFile: 'Vælg en fil først.',
  noteMissing: 'Nogle har fået den tidligere udgave og får besked om den nye. Skriv, hvad der er ændret, så de kan se det.',
  keptSays: (name: string) => `»${name}« er modtaget. I behøver ikke vælge den igen.`,
  number: 'Skriv, hvor mange der får besked',
  numberSays: (n: number) =>
    n === 1
      ? '1 har den tidligere udgave og får en mail om den nye. Skriv 1.'
      : `${n} har den tidligere udgave og får en mail om den nye. Skriv tallet.`,
  done: {
    added: 'Filen er lagt op.',
    unchanged: 'Det er den samme fil som den nyeste udgave. Intet er ændret.',
    named: 'Dokumentet er tilføjet. Læg filen op, når den er klar.',
  } as Record<string, string>,
}

const en = {
  title: 'Documents',
  none: 'The letter has no documents',
  noneSays: 'If a paper or a programme goes along, add it here. Its file may come later.',
  noneOut: 'If one is to go along, add it in the letter under “All fields”, and put the change in force.',
  notRead: 'The letter cannot be read yet',
  notReadSays: 'Mend what must be mended, and documents can be added here.',
  toLetter: 'Edit the letter',
  another: 'Add a document',
  called: 'What it is called',
  comesWith: 'Which mail brings it',
  nameIt: 'Add',
  titleMissing: 'Write what the document is called, for instance Discussion paper.',
  missing: 'Missing',
  here: 'Added',
  goesWith: mails => `Goes with: ${mails}.`,
  version: n => `Version ${n}`,
  added: (name, kilobytes, when, who) => `${name}, ${kilobytes} kB, added ${when} by ${who}`,
  choose: 'Choose the file (PDF, at most 4 MB)',
  chooseNext: 'Choose a new version (PDF, at most 4 MB)',
  note: 'What has changed',
  add: 'Add it',
  noFile: 'Choose a file first.',
  noteMissing: 'Some have the version before and will be told of the new one. Write what has changed, so that they can see it.',
  keptSays: name => `“${name}” has arrived. You need not choose it again.`,
  number: 'Write how many will be told',
  numberSays: n =>
    n === 1
      ? '1 has the version before and gets a mail about the new one. Write 1.'
      : `${n} have the version before and get a mail about the new one. Write the number.`,
  done: {
    added: 'The file has been added.',
    unchanged: 'It is the same file as the newest version. Nothing has changed.',
    named: 'The document has been added. Add its file when it is ready.',
  } as Record<string, string>,
} satisfies typeof da

export const documentsWords = { da, en }
