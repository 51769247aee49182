/** The documents of a letter: which have come, and which are awaited. */
const da = {
  title: 'Dokumenter',
  none: 'Brevet har ingen dokumenter',
  noneSays: 'Nævner brevet et dokument, står det her med alle sine udgaver.',
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
  done: { added: 'Filen er lagt op.', unchanged: 'Det er den samme fil som den nyeste udgave. Intet er ændret.' } as Record<string, string>,
}

const en = {
  title: 'Documents',
  none: 'The letter has no documents',
  noneSays: 'A document the letter names is listed here with all its versions.',
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
  done: { added: 'The file has been added.', unchanged: 'It is the same file as the newest version. Nothing has changed.' } as Record<
    string,
    string
  >,
} satisfies typeof da

export const documentsWords = { da, en }
