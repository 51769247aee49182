import type { Node } from 'constructs'
import * as v from 'valibot'
import { controllerFrom } from '../functions/about/controller.ts'

/**
 * Regions with SES that lie in the European Union. `eu-` alone does not say so: eu-west-2 is in the
 * United Kingdom, eu-central-2 in Switzerland.
 */
export const euRegions = ['eu-north-1', 'eu-central-1', 'eu-west-1', 'eu-west-3', 'eu-south-1'] as const

/**
 * Those of them where SES takes mail in, as far as anybody has seen. Of the others two lone notes
 * say so and no table does.
 */
export const receivingRegions: readonly string[] = ['eu-north-1', 'eu-central-1', 'eu-west-1']

const hostName = v.pipe(v.string(), v.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/))

const mailAddress = v.pipe(v.string(), v.email())

const Wishes = v.strictObject({
  region: v.picklist(euRegions, 'a stage lies in the European Union'),
  /** Mails are sent from addresses at this domain, and no other. */
  mailDomain: hostName,
  /** Where answers by mail come in; without it calendars are told and not asked. */
  inbox: v.optional(
    v.strictObject({
      /** A subdomain that has no other mail. */
      domain: hostName,
      /** Another product's receipt rule set that is active, where our rule is to stand in it. */
      ruleSet: v.optional(v.string()),
      /** Somebody has tried that this region takes mail in. */
      regionChecked: v.optional(v.literal(true)),
    }),
  ),
  /** Alarms go here. */
  operatorMail: mailAddress,
  /** What a month may cost before AWS writes to the operator. */
  dollarsAMonth: v.optional(v.pipe(v.number(), v.minValue(1)), 20),
  /** Days from the end of a meeting until its campaign is over and costs nothing more. */
  closeAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 3),
  /** Who answers for the data, as the privacy page shows it. */
  controller: v.pipe(
    v.unknown(),
    v.transform(said => controllerFrom(JSON.stringify(said))),
  ),
  /**
   * The host name personal links begin with, and its certificate, issued in the same region.
   * Without it AWS gives the API a name.
   */
  /** The same for the staff console, which has a host of its own. */
  console: v.optional(v.strictObject({ host: v.string(), certificateArn: v.pipe(v.string(), v.startsWith('arn:aws:acm:')) })),
  /** Who signs the staff in, where that is not a user pool of ours: any OpenID provider. */
  staff: v.optional(
    v.strictObject({
      issuer: v.pipe(v.string(), v.url()),
      clientId: v.string(),
      secretArn: v.pipe(v.string(), v.startsWith('arn:aws:secretsmanager:')),
      roleClaim: v.optional(v.string(), 'roles'),
    }),
  ),
  site: v.optional(v.strictObject({ host: v.string(), certificateArn: v.pipe(v.string(), v.startsWith('arn:aws:acm:')) })),
})

export type Stage = v.InferOutput<typeof Wishes> & { name: string }

/** The stage the CDK context names, as it stands under `stages` in `cdk.json`. */
export function stageFrom(context: Pick<Node, 'getContext'>): Stage {
  const name = v.parse(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*$/)), context.getContext('stage'))
  const stages = v.parse(v.record(v.string(), v.unknown()), context.getContext('stages'))
  const stage = { name, ...v.parse(Wishes, stages[name]) }
  refuseInbox(stage)
  return stage
}

/** Whose rule set our rule stands in: our own, or another product's by its name. */
export const ruleSetOf = ({ name, inbox }: Pick<Stage, 'name' | 'inbox'>): { name: string; isOurs: boolean } =>
  inbox?.ruleSet ? { name: inbox.ruleSet, isOurs: false } : { name: `indbyd-${name}`, isOurs: true }

/** Why mail cannot come in so; null where it can. */
export function whyNoInbox({ inbox, region, mailDomain }: Pick<Stage, 'inbox' | 'region' | 'mailDomain'>): string | null {
  if (!inbox) return null
  if (!receivingRegions.includes(region) && !inbox.regionChecked)
    return `SES tager så vidt vides ikke imod mail i ${region}. Det gør den i ${receivingRegions.join(', ')}. Er det prøvet, så skriv "regionChecked": true under "inbox".`
  if (inbox.domain === mailDomain)
    return `Mail til ${mailDomain} ville ikke længere nå frem til jer selv. Brug et underdomæne uden anden mail, f.eks. in.${mailDomain}.`
  return null
}

function refuseInbox(stage: Stage): void {
  const why = whyNoInbox(stage)
  if (why) throw new Error(why)
}
