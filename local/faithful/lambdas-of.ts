import * as v from 'valibot'
import type { Lambda, Pattern, Source } from './lambda.ts'
import { type Reference, type Resource, readStacks, type Stacks } from './template.ts'

const Deployed = v.object({
  Handler: v.string(),
  MemorySize: v.number(),
  Timeout: v.number(),
  Environment: v.optional(v.object({ Variables: v.record(v.string(), v.unknown()) }), { Variables: {} }),
})

const Mapping = v.object({
  FunctionName: v.unknown(),
  BatchSize: v.number(),
  ScalingConfig: v.optional(v.object({ MaximumConcurrency: v.number() })),
  FilterCriteria: v.optional(v.object({ Filters: v.array(v.object({ Pattern: v.string() })) }), { Filters: [] }),
})

const EventPattern: v.GenericSchema<Pattern> = v.record(
  v.string(),
  v.union([
    v.array(v.union([v.string(), v.number(), v.boolean(), v.null(), v.object({ exists: v.boolean() })])),
    v.lazy(() => EventPattern),
  ]),
)

/**
 * The Lambdas of a synthesised app by the name of their door, their settings filled with what
 * stands in for each resource on this machine.
 */
export function lambdasOf(folder: string, standIn: (for_: Reference) => string): Record<string, Lambda> {
  const stacks = readStacks(folder)
  const lambdas = stacks.all('AWS::Lambda::Function').map((resource): Lambda => {
    const [name = ''] = resource.path
    const { Handler, MemorySize, Timeout, Environment } = v.parse(Deployed, resource.properties)
    if (!resource.asset) throw new Error(`the Lambda of ${name} has no bundle`)
    const settings = Object.entries(Environment.Variables).map(([setting, value]) => {
      const meaning = stacks.meaning(value, resource.home)
      return [setting, typeof meaning === 'string' ? meaning : standIn(meaning)]
    })
    return {
      name,
      bundle: resource.asset,
      handler: Handler,
      memory: MemorySize,
      timeout: Timeout,
      settings: Object.fromEntries(settings),
      source: sourceOf(name, stacks),
    }
  })
  return Object.fromEntries(lambdas.map(lambda => [lambda.name, lambda]))
}

function sourceOf(door: string, stacks: Stacks): Source | null {
  const mapping = stacks.all('AWS::Lambda::EventSourceMapping').find(resource => opens(resource, door, stacks))
  if (!mapping) return null
  const { BatchSize, ScalingConfig, FilterCriteria } = v.parse(Mapping, mapping.properties)
  return {
    handful: BatchSize,
    // A stream's shard is read by one call at a time.
    atOnce: ScalingConfig?.MaximumConcurrency ?? 1,
    patterns: FilterCriteria.Filters.map(filter => v.parse(EventPattern, JSON.parse(filter.Pattern))),
  }
}

function opens(mapping: Resource, door: string, stacks: Stacks): boolean {
  const lambda = stacks.meaning(mapping.properties.FunctionName, mapping.home)
  return typeof lambda !== 'string' && lambda.to.path[0] === door
}
