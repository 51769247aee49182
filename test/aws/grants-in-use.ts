import { type Grant, grantsIn } from '../infra/grants.ts'
import type { Synthesised } from '../infra/synthesise.ts'
import type { Heard } from './emulator/emulator.ts'

/** A right a door used; `keys` are the table's partition keys. */
export interface UsedRight {
  door: string
  action: string
  keys: string[] | null
}

/** Of the emulator's doors, by the names CloudFormation gives their roles: `…-siterole1A2B3C-…`. */
export function heardRights(stage: Synthesised, heard: readonly Heard[]): UsedRight[] {
  const doors = stage.all('AWS::IAM::Role').map(({ id, path }) => ({ part: `-${id}-`, door: path[0]! }))
  return heard.map(({ who, action, keys }) => ({
    door: who.includes('/indbyd-test-operator/') ? 'operator-url' : (doors.find(({ part }) => who.includes(part))?.door ?? who),
    // Gap `batches`.
    action: action.replace(/^(sqs:\w+Message)Batch$/, '$1'),
    keys,
  }))
}

/**
 * What a door may do, and nothing did: each action of each grant that no call used, as
 * `DOOR may ACTION, rows PATTERNS`.
 */
export function idleGrants(stage: Synthesised, used: readonly UsedRight[]): string[] {
  const idle = grantsIn(stage).flatMap(grant =>
    grant.actions
      .filter(action => !used.some(right => right.door === grant.who && right.action === action && isWithin(right, grant)))
      .map(action => `${grant.who} may ${action}${only(grant)}`),
  )
  return [...new Set(idle)]
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

/** Every right of every door, written as an idle one. */
export const allGrants = (stage: Synthesised): string[] => idleGrants(stage, [])

/**
 * What of it nobody has given a reason for, and reasons that are not needed: nothing idle has them,
 * or nobody has such a right at all where `leftToChance` says that it may be used this time.
 */
export function withoutReason(
  idle: readonly string[],
  reasons: readonly string[],
  { leftToChance, granted }: { leftToChance: ReadonlySet<string>; granted: readonly string[] },
): string[] {
  const patterns = reasons.map(reason => ({ reason, pattern: new RegExp(`^${escaped(reason)}$`) }))
  const given = (grant: string) => patterns.filter(({ pattern }) => pattern.test(grant))
  const reasonsFor = (grants: readonly string[]) => grants.flatMap(given).map(({ reason }) => reason)
  const needed = new Set([...reasonsFor(idle), ...reasonsFor(granted).filter(reason => leftToChance.has(reason))])
  return [
    ...idle.filter(grant => given(grant).length === 0).map(grant => `nothing uses it: ${grant}`),
    ...reasons.filter(reason => !needed.has(reason)).map(reason => `a reason nobody needs: ${reason}`),
  ]
}

/** A star at either end stands for anything; in the middle it is the pattern's own. */
const escaped = (reason: string) =>
  reason
    .replaceAll(/[.+?$()|[\]\\*]/g, '\\$&')
    .replace(/^\\\*(?= may)/, '[\\w-]+')
    .replace(/(?<= may )\\\*$/, '.+')
