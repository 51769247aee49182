/**
 * What a price and its terms say in Danish, on pages and in mails alike. Apart from the words of
 * either, so that neither has to carry the other's.
 */
export const priceDa = {
  withAndWithoutVat: (net: string, total: string) => `${net} ekskl. moms (${total} inkl. moms)`,
  /** Each a sentence. They stand under the tick and are kept with the answer. */
  terms: {
    passOn: 'Du kan give pladsen videre til en kollega uden omkostninger.',
    until: (days: number) => `indtil ${days === 1 ? 'dagen' : `${days} dage`} før mødet`,
    through: (date: string) => `til og med ${date}`,
    dayOf: (date: string, day: string) => `${date} (mødet den ${day})`,
    free: (until: string) => `Du kan melde fra uden at betale ${until}.`,
    partUntil: (until: string, percent: number) => `Melder du fra ${until}, betaler du ${percent} %.`,
    part: (percent: number) => `Melder du fra senere, betaler du ${percent} %.`,
    partFromTheStart: (percent: number) => `Melder du fra, betaler du ${percent} %.`,
    whole: 'Melder du fra senere, betaler du hele prisen.',
    wholeFromTheStart: 'Melder du fra, betaler du stadig hele prisen.',
    freeAlways: 'Du kan melde fra uden at betale, til mødet begynder.',
    venueChange: 'Hvis vi må ændre stedet, fordi der er for få eller for mange tilmeldte, kan du melde fra uden at betale.',
  },
}

export type PriceWords = typeof priceDa
