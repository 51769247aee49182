import * as v from 'valibot'
import { type Clocks, usualClocks } from './clocks.ts'

/**
 * Who answers for the data, as the settings of an installation say it. Everything here is shown to
 * everyone.
 */
export interface Controller extends Clocks {
  name: string
  address: string
  mail: string
  /** The data protection officer's address, where there is one. */
  officer: string | null
  /** Article 6(1)(e) or (f): the controller's own choice. */
  basis: 'publicTask' | 'legitimateInterest'
  /** For whoever cannot use the pages: the accessibility act wants a number beside the address. */
  phone?: string | null
  /** Where the statement made in WAS-Tool stands: `https://www.was.digst.dk/…`. */
  statement?: string | null
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

const Shape = v.object({
  name: v.string(),
  address: v.string(),
  mail: v.string(),
  officer: v.nullable(v.string()),
  basis: v.picklist(['publicTask', 'legitimateInterest']),
  retentionMonths: whole,
  needsDays: whole,
  invoiceYears: v.optional(whole, usualClocks.invoiceYears),
  bounceMonths: v.optional(whole, usualClocks.bounceMonths),
  forgottenMonths: v.optional(whole, usualClocks.forgottenMonths),
  staffMonths: v.optional(whole, usualClocks.staffMonths),
  warnDays: v.optional(whole, usualClocks.warnDays),
  phone: v.optional(v.nullable(v.string()), null),
  statement: v.optional(v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))), null),
})

/** @param setting the controller as JSON, as the stage is configured with it */
export const controllerFrom = (setting: string): Controller => v.parse(Shape, JSON.parse(setting))
