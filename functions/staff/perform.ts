import type { StaffHouse } from './act.ts'
import { acts, isActName } from './acts.ts'
import { carryOut, no, type Ordering, type Performed } from './carry-out.ts'

type Outcome = Performed['answer']

/** Performs an act by its name, as whoever orders from afar does. */
export async function perform(house: StaffHouse, name: string, order: unknown, ordering: Ordering): Promise<Performed> {
  if (!isActName(name))
    return no(404, 'unknownAct', { at: name, code: 'UNKNOWN-ACT', says: `Huset kender ikke »${name}«. Kører det en anden version?` })
  return carryOut<StaffHouse, Outcome>(house, name, acts[name], order, ordering)
}
