import type { Letter } from '../letter/letter.ts'
import type { FilesThere } from '../writing/check/documents.ts'

/** What to do where a folder has no list, with the name of the file that may be one. */
export function howToList(there: FilesThere, letter: Pick<Letter, 'documents'> | null): string {
  const named = letter?.documents.map(({ file }) => file) ?? []
  const found = [...there.keys()].find(name => /\.(?:csv|xlsx?|ods|txt)$/i.test(name) && !named.includes(name))
  if (found === undefined)
    return 'Læg listen i mappen som recipients.csv eller recipients.xlsx, med overskrifterne email;navn;kommune;rolle i første linje.'
  if (/\.xlsx$/i.test(found)) return `I mappen ligger ${found}. Er det listen, så kald den recipients.xlsx.`
  return /\.(?:csv|txt)$/i.test(found)
    ? `I mappen ligger ${found}. Er det listen, så kald den recipients.csv.`
    : `I mappen ligger ${found}. Er det listen, så gem den i regnearket som recipients.xlsx.`
}
