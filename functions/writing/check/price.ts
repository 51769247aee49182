import { warning } from '../../letter/finding.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

/**
 * The fact box shows the VAT; a letter that names a price in its own words must too, and mean the
 * same.
 */
export const priceSaysVat: Rule = letter => {
  const { price, body, lines } = letter
  if (!price) return []
  if (!/\b(?:moms|momsfri\w*|vat)\b/i.test(body.markdown))
    return [
      warning(
        lines.price ?? 1,
        'PRICE-VAT',
        'Brevet har en pris, men teksten siger ikke, om den er med eller uden moms. Skriv fx »495 kr. ekskl. moms«.',
      ),
    ]
  return bodyLines(letter).flatMap(({ line, text }) =>
    /\d[\d.,]{0,12} kr\.? ?(?:inkl(?:\.|usive)?|med|including) (?:moms|vat)/i.test(text)
      ? [warning(line, 'PRICE-VAT', 'Teksten siger med moms, men »price« er altid uden moms. Skriv prisen uden moms begge steder.')]
      : [],
  )
}

const namesAPrice =
  /(?<!\p{L})(?:pris(?:en)?|kost(?:er|e)?|gebyr(?:et)?|deltagerbetaling(?:en)?)(?!\p{L}).{0,60}?\d[\d.,]{0,12} ?(?:kr|dkk)\b/iu

/** Without the field nobody agrees to anything, and there is nothing to invoice. */
export const priceIsAField: Rule = letter => {
  const named = letter.price ? undefined : bodyLines(letter).find(({ text }) => namesAPrice.test(text))
  if (!named) return []
  return [
    warning(
      named.line,
      'PRICE-NOT-SET',
      'Teksten nævner en pris, men feltet »price« mangler, så ingen bliver bedt om at sige ja til den. Skriv fx »price: 495 kr.«.',
    ),
  ]
}
