import type { PersonNumber } from '../../values/ids.ts'

/** A person's number as an address of the console has it. */
export const numberFrom = (text = ''): PersonNumber | undefined =>
  /^[1-9]\d{0,6}$/.test(text) ? (Number(text) as PersonNumber) : undefined
