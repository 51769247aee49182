import * as v from 'valibot'

/**
 * Who answers for the data, as the settings of an installation say it. Everything here is shown to
 * everyone.
 */
export interface Controller {
  name: string
  address: string
  mail: string
  /** The data protection officer's address, where there is one. */
  officer: string | null
  /** Article 6(1)(e) or (f): the controller's own choice. */
  basis: 'publicTask' | 'legitimateInterest'
  retentionMonths: number
  needsDays: number
  /** For whoever cannot use the pages: the accessibility act wants a number beside the address. */
  phone?: string | null
  /** Where the statement made in WAS-Tool stands: `https://www.was.digst.dk/…`. */
  statement?: string | null
}

const Shape = v.object({
  name: v.string(),
  address: v.string(),
  mail: v.string(),
  officer: v.nullable(v.string()),
  basis: v.picklist(['publicTask', 'legitimateInterest']),
  retentionMonths: v.number(),
  needsDays: v.number(),
  phone: v.optional(v.nullable(v.string()), null),
  statement: v.optional(v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))), null),
})

/** @param setting the controller as JSON, as the stage is configured with it */
export const controllerFrom = (setting: string): Controller => v.parse(Shape, JSON.parse(setting))
