import { readPersonName } from '../values/person-name.ts'
import type { Person } from './person.ts'

/**
 * What a third party reads somebody is called. A name they gave themselves may be anything (case
 * A8), so it stands in mail and pages of others only where it could be a name; else the one they
 * were known by.
 */
export const nameForOthers = ({ name, listedName }: Pick<Person, 'name' | 'listedName'>): string =>
  listedName === undefined ? name : (readPersonName(name) ?? listedName)

/** Remembers what somebody was called before they gave themselves what may be no name. */
export const renamed = ({ name: known, listedName }: Pick<Person, 'name' | 'listedName'>, own: string | undefined) =>
  own !== undefined && listedName === undefined && readPersonName(own) === null ? { listedName: known } : {}
