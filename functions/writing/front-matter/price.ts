import * as v from 'valibot'
import type { Price } from '../../letter/letter.ts'
import { field, fields, line, oneOrMany, Refusal, yesOrNo } from './field.ts'

/**
 * `495 kr.`, `1.250,50 kr. ekskl. moms` in øre. A price is always without VAT: the 25 % are added
 * where it is shown.
 */
const øre = field(text => {
  if (/inkl/i.test(text)) return new Refusal('Skriv prisen uden moms. Momsen lægges til, hvor prisen vises.')
  const [, kroner, hundredths = '00'] =
    /^(?:kr\.?|dkk)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{2}|-))?\s*(?:kr\.?|kroner|dkk|,-)?(?:\s+(?:ekskl|excl|ex|uden)\.?\s*(?:moms|vat)\.?)?$/i.exec(
      text,
    ) ?? []
  if (!kroner) return new Refusal(`»${text.slice(0, 60)}« er ikke en pris. Skriv fx »495 kr.«.`)
  return Number(kroner.replaceAll('.', '')) * 100 + (hundredths === '-' ? 0 : Number(hundredths))
})

const daysBefore = field(text => {
  if (/^(start|begyndelse|mødet begynder)$/i.test(text)) return 0
  const [, days] = /^(\d{1,3})\s+(?:days?|dage?)\s+(?:before|før)\b.{0,30}$/i.exec(text) ?? []
  return days ? Number(days) : new Refusal(`»${text.slice(0, 60)}« er ikke en frist. Skriv fx »30 days before« eller »start«.`)
})

const percent = field(text => {
  const [, number] = /^(\d{1,3})\s*(?:%|procent|percent)?$/i.exec(text) ?? []
  return number && Number(number) <= 100 ? Number(number) : new Refusal(`»${text.slice(0, 60)}« er ikke en procentdel. Skriv fx »50 %«.`)
})

export const stepFields = fields({ until: daysBefore, charge: percent }, { until: '30 days before', charge: '50 %' })
export const categoryFields = fields({ category: line, amount: øre }, { category: 'politiker', amount: '495 kr.' })

const amount = v.lazy(input =>
  typeof input === 'string'
    ? v.pipe(
        øre,
        v.transform(sum => [{ category: null, øre: sum }]),
      )
    : v.pipe(
        oneOrMany(categoryFields),
        v.transform(list => list.map(({ category, amount: sum }) => ({ category, øre: sum }))),
      ),
)

export const priceFields = fields(
  {
    amount,
    binding: v.optional(yesOrNo, 'false'),
    cancellation: v.optional(oneOrMany(stepFields)),
    'release-on-venue-change': v.optional(yesOrNo, 'false'),
  },
  { amount: '495 kr.' },
)

// Binding without a word on cancelling: all of it from the moment of registering.
const wholePrice = [{ daysBefore: 0, percent: 100 }]

const asPrice = v.transform((given: v.InferOutput<typeof priceFields>): Price => {
  const steps = given.cancellation?.map(({ until, charge }) => ({ daysBefore: until, percent: charge }))
  return {
    categories: given.amount,
    binding: given.binding,
    cancellation: steps?.toSorted((a, b) => b.daysBefore - a.daysBefore) ?? (given.binding ? wholePrice : []),
    releaseOnVenueChange: given['release-on-venue-change'],
  }
})

/** An amount alone is a price with nothing more to say. */
export const price = v.pipe(
  v.unknown(),
  v.transform(input => (typeof input === 'string' ? { amount: input } : input)),
  priceFields,
  asPrice,
)
