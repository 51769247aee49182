import { answerAsWritten, type Person, type PersonRow } from '../functions/audience/person.ts'
import { loadPersons } from '../functions/audience/store.ts'

/** A person by what their row says, as if no plan had changed since. */
export const asWritten = (row: PersonRow): Person => ({ ...row, answer: answerAsWritten(row) })

export const loadAsWritten = async (...where: Parameters<typeof loadPersons>): Promise<Person[]> =>
  (await loadPersons(...where)).map(asWritten)
