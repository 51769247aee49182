const kinds = [
  'temamøde',
  'dialogmøde',
  'debatmøde',
  'informationsmøde',
  'orienteringsmøde',
  'netværksmøde',
  'konference',
  'seminar',
] as const

/** The kinds of meeting a text names, each once, in the order in which they come. */
export function kindsIn(text: string): string[] {
  const found = text.toLowerCase().matchAll(new RegExp(`(?<!\\p{L})(${kinds.join('|')})`, 'gu'))
  return [...new Set([...found].map(([kind]) => kind))]
}

export const kindIn = (text: string): string | undefined => kindsIn(text)[0]
