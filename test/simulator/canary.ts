/**
 * A canary as it stands in a typed name, where no digit may be: each has two letters of its own.
 */
export const spelt = (canary: string): string => canary.replace(/\d/g, digit => `q${'abcdefghij'[Number(digit)]}`)

/** The word a person's name and address have in common: `canary-4c2@…` → `4c2`. */
export const canaryOf = (address: string): string => /canary-(.*)@/.exec(address)?.[1] ?? ''

/** Somebody with this canary, as others type them. */
export const typedPerson = (canary: string): { name: string; email: string } => ({
  name: `Canary-${spelt(canary)} Kollega`,
  email: `canary-${canary}@kommune.example`,
})

/** Whose words stand in a text, spelt, whether they came from a name or from an address. */
export const canariesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/canary-(\w+)[@ ]/gi)].map(([, canary = '']) => spelt(canary.toLowerCase()))),
]
