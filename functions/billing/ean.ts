/**
 * What is wrong with an EAN number, or the thirteen digits without the separators people type.
 * Prefixes are never judged.
 */
export type Ean = { ean: string } | { wrong: 'length' | 'check' }

/**
 * @see GS1 General Specifications 7.9: digits weighted 3 and 1 from the right, the check digit
 * brings the sum to a multiple of ten
 */
export function readEan(typed: string): Ean {
  const digits = typed.replace(/[\s.\-–]/g, '')
  if (!/^\d{13}$/.test(digits)) return { wrong: 'length' }
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0 ? { ean: digits } : { wrong: 'check' }
}
