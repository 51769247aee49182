import { planImport } from '../audience/import.ts'
import type { Person } from '../audience/person.ts'

/** Stands in as the reader of a mail where there is no list yet. */
export function inventedReader(): Person {
  const recipient = {
    name: 'Anna Hansen',
    email: 'anna.hansen@kommune.example',
    municipality: '0165',
    role: 'udvalgsmedlem' as const,
    groups: ['Socialudvalget'],
    kind: 'person' as const,
  }
  return planImport({ recipients: [{ row: 2, recipient }], refused: [] }, [], 0).persons[0]!
}
