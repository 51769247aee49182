import { warning } from '../finding.ts'
import type { Rule } from './rule.ts'

/** The fact box shows the VAT; a letter that names a price in its own words must too. */
export const priceSaysVat: Rule = ({ price, body, lines }) =>
  price && !/\b(?:moms|momsfri\w*|vat)\b/i.test(body.markdown)
    ? [
        warning(
          lines.price ?? 1,
          'PRICE-VAT',
          'Brevet har en pris, men teksten siger ikke, om den er med eller uden moms. Skriv fx »495 kr. ekskl. moms«.',
        ),
      ]
    : []
