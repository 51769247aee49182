import type { PriceWords } from './price.da.ts'

/** The same for a letter whose author wrote it in English. */
export const priceEn: PriceWords = {
  withAndWithoutVat: (net, total) => `${net} excl. VAT (${total} incl. VAT)`,
  terms: {
    passOn: 'You may pass the seat on to a colleague at no cost.',
    free: days => `You can cancel at no cost until ${inDays(days)} before the meeting.`,
    part: (days, percent) =>
      days === 0
        ? `If you cancel later, you pay ${percent}%.`
        : `If you cancel until ${inDays(days)} before the meeting, you pay ${percent}%.`,
    whole: 'If you cancel later, you pay the full price.',
    wholeFromTheStart: 'If you cancel, you still pay the full price.',
    freeAlways: 'You can cancel at no cost until the meeting begins.',
    venueChange: 'If we have to change the venue because too few or too many have registered, you can cancel at no cost.',
  },
}

function inDays(days: number): string {
  return days === 1 ? 'the day' : `${days} days`
}
