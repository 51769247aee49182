import { type Grant, grantsIn } from '../infra/grants.ts'
import type { Synthesised } from '../infra/synthesise.ts'
import type { Heard } from './emulator/emulator.ts'
import { arnOf } from './templates/arn-of.ts'

/** A right a door used; `keys` are the table's partition keys, `resource` a queue's name. */
export interface UsedRight {
  door: string
  action: string
  keys: string[] | null
  resource: string | null
}

/** Of the emulator's doors, by the names CloudFormation gives their roles: `…-siterole1A2B3C-…`. */
export function heardRights(stage: Synthesised, heard: readonly Heard[]): UsedRight[] {
  const doors = stage.all('AWS::IAM::Role').map(({ id, path }) => ({ part: `-${id}-`, door: path[0]! }))
  return heard.map(({ who, action, resource, keys }) => ({
    door: who.includes('/indbyd-test-operator/') ? 'operator-url' : (doors.find(({ part }) => who.includes(part))?.door ?? who),
    action,
    keys,
    resource: action.startsWith('sqs:') ? resource.split(':').at(-1)! : null,
  }))
}

/** What a door may do, and nothing did: each action of each grant that no call used. */
export function idleGrants(stage: Synthesised, used: readonly UsedRight[]): string[] {
  return grantsIn(stage).flatMap(grant => {
    const home = stage.templates.find(({ stack }) => stack === grant.stack)!
    const arns = grant.resources.map(resource => arnOf(resource, home, stage.templates))
    return grant.actions
      .filter(action => !used.some(right => right.door === grant.who && right.action === action && isWithin(right, grant)))
      .map(action => `${grant.who} may ${action} of ${arns.join(', ')}${only(grant)}`)
  })
}

/** As IAM reads a pattern. */
const like = (pattern: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`)

function isWithin({ keys }: UsedRight, grant: Grant): boolean {
  const [among, notAmong] = [leadingKeys(grant, 'StringLike')?.map(like), leadingKeys(grant, 'StringNotLike')?.map(like)]
  const all = keys ?? []
  return (
    (!among || all.every(key => among.some(pattern => pattern.test(key)))) &&
    (!notAmong || all.every(key => !notAmong.some(pattern => pattern.test(key))))
  )
}

const leadingKeys = ({ conditions }: Grant, operator: string) =>
  (conditions as Record<string, Record<string, string[]>> | undefined)?.[`ForAllValues:${operator}`]?.['dynamodb:LeadingKeys']

const only = (grant: Grant) => {
  const rows = leadingKeys(grant, 'StringLike')
  return rows ? `, rows ${rows.join(' ')}` : ''
}
