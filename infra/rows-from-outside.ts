import { allow, type Permission, together } from './permission.ts'

/**
 * Rows as IAM can tell them apart: by their partition key (`docs/data.md`), where `*` stands for
 * anything.
 */
export const onlyRows = (...rows: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': rows } })

/** People, seats, the line, agreements, needs, who paid last, and requests for a link. */
const changed = ['C#*#P#*', 'C#*#S', 'C#*#W#*', 'C#*#B', 'C#*#N', 'C#*#T', 'BUYERS', 'NEW-LINKS#*']

/**
 * The log, what is to be mailed, addresses of people who come late, opt-outs: put down whole, and
 * never changed in part.
 */
const added = ['C#*#A', 'C#*#J#*', 'C#*#O#*', 'C#*#R', 'OPT-OUTS']

/** A campaign's own partition and none of those named after it. */
export const ofTheCampaignItself = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['C#*'] },
  'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': ['C#*#*'] },
}

/**
 * What the door everybody can knock on may write. Letters, steps, batches, documents and the list
 * of campaigns are not among it; of a campaign it may raise the running number, as a colleague has
 * one. What IAM cannot say of it: docs/decisions/what-the-public-door-may-write.md.
 */
export const writeFromOutside = (resources: string[], settings: Permission['settings']): Permission =>
  together(
    allow({ actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'], resources, conditions: onlyRows(...changed) }, settings),
    allow({ actions: ['dynamodb:PutItem'], resources, conditions: onlyRows(...added) }, settings),
    allow(
      {
        actions: ['dynamodb:UpdateItem'],
        resources,
        conditions: {
          ...ofTheCampaignItself,
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'highest'] },
          StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_NEW'] },
        },
      },
      settings,
    ),
  )
