import type { PriceWords } from './price.da.ts'

/** The same for a letter whose author wrote it in English. */
export const priceEn: PriceWords = {
  withAndWithoutVat: (net, total) => `${net} excl. VAT (${total} incl. VAT)`,
  terms: {
    passOn: 'You may pass the seat on to a colleague at no cost.',
    until: days => `until ${days === 1 ? 'the day' : `${days} days`} before the meeting`,
    through: date => `up to and including ${date}`,
    dayOf: (date, day) => `${date} (meeting on ${day})`,
    free: until => `You can cancel at no cost ${until}.`,
    partUntil: (until, percent) => `If you cancel ${until}, you pay ${percent}%.`,
    part: percent => `If you cancel later, you pay ${percent}%.`,
    partFromTheStart: percent => `If you cancel, you pay ${percent}%.`,
    whole: 'If you cancel later, you pay the full price.',
    wholeFromTheStart: 'If you cancel, you still pay the full price.',
    freeAlways: 'You can cancel at no cost until the meeting begins.',
    venueChange: 'If we have to change the venue because too few or too many have registered, you can cancel at no cost.',
  },
}
