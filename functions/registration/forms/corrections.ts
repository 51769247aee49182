import type { Role } from '../../values/role.ts'
import type { FormReader } from '../fields/field.ts'
import type { Corrections } from '../wish.ts'

/** What somebody wrote about themselves, where it is another than we know. */
export const corrections = (
  said: { name: string | undefined; municipality: string | undefined; role: Role | undefined },
  reader: FormReader,
): Corrections => ({
  ...(said.name !== undefined && { name: said.name }),
  ...(said.municipality !== undefined && said.municipality !== reader.municipalityCode && { municipality: said.municipality }),
  ...(said.role !== undefined && said.role !== reader.role && { role: said.role }),
})
