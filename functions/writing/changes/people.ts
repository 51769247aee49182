import { isDeepStrictEqual } from 'node:util'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Contact, Mailbox } from '../../letter/letter.ts'
import type { Comparison, LetterChange } from './comparison.ts'

/** Who writes, who answers questions, who may come. */
export const peopleChanges: Comparison = (was, becomes) => {
  const differs = (what: LetterChange['what'], field: string, print: (letter: FrozenLetter) => string): LetterChange[] => {
    const [from, to] = [print(was), print(becomes)]
    return from === to ? [] : [{ what, field, says: `${names[field] ?? field}: »${from}« bliver »${to}«.` }]
  }
  const asked = ({ cateringNeeds, participantList }: FrozenLetter) => ({ cateringNeeds, participantList })
  return [
    ...differs('contact', 'contact', ({ contact }) => (contact === 'none' ? 'ingen' : inPrint(contact))),
    ...differs('sender', 'sender', ({ sender }) => inPrint(sender)),
    ...differs('staff', 'staff', ({ staff }) => staff.join(', ')),
    ...differs('signatories', 'signatories', ({ signatories }) => signatories.map(({ name, title }) => `${name}, ${title}`).join('; ')),
    ...differs('audience', 'audience.roles', ({ roles }) => (roles === 'everyone' ? 'alle' : roles.join(', '))),
    ...differs('audience', 'audience.colleagues', ({ colleagues }) => String(colleagues)),
    ...(isDeepStrictEqual(asked(was), asked(becomes))
      ? []
      : [{ what: 'form' as const, field: 'form', says: 'Det, tilmeldingssiden spørger om eller viser, er ændret.' }]),
  ]
}

const names: Record<string, string> = {
  contact: 'Kontaktperson',
  sender: 'Afsender',
  staff: 'Hvem der får besked',
  signatories: 'Underskrivere',
  'audience.roles': 'Roller, der kan tilmelde sig',
  'audience.colleagues': 'Kolleger, man kan tilmelde',
}

const inPrint = (who: Mailbox | Contact): string => [who.name, who.address, 'phone' in who && who.phone].filter(Boolean).join(', ')
