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
  howTo: 'Fra en terminal lægges filen op med:',
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
  howTo: 'From a terminal the file is added with:',
} satisfies typeof da

export const documentsWords = { da, en }
