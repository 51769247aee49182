import * as v from 'valibot'
import { Refusal } from '../engines/rest-json.ts'

// What the SDK puts on the wire, and the Scheduler's own words for what is wrong with it.

const pattern = (expression: RegExp) => v.regex(expression, `Member must satisfy regular expression pattern: ${expression.source}`)
const atMost = (length: number) => v.maxLength<string, number, string>(length, `Member must have length less than or equal to ${length}`)
const oneOf = <Value extends string>(values: Value[]) => v.picklist(values, `Member must satisfy enum value set: [${values.join(', ')}]`)

const Name = v.pipe(v.string(), pattern(/^[0-9a-zA-Z-_.]{1,64}$/))
const epochSeconds = v.number()

const Target = v.looseObject({
  Arn: v.pipe(v.string(), pattern(/^arn:aws(-[a-z]+)*:.+:.+:.*:.+$/)),
  RoleArn: v.pipe(v.string(), pattern(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/)),
  Input: v.optional(v.pipe(v.string(), atMost(262_144))),
})

const FlexibleTimeWindow = v.variant('Mode', [
  v.object({ Mode: v.literal('OFF') }),
  v.object({ Mode: v.literal('FLEXIBLE'), MaximumWindowInMinutes: v.pipe(v.number(), v.minValue(1), v.maxValue(1440)) }),
])

export const ScheduleInput = v.object({
  Name,
  GroupName: v.optional(Name, 'default'),
  ScheduleExpression: v.pipe(v.string(), atMost(256)),
  ScheduleExpressionTimezone: v.optional(v.pipe(v.string(), atMost(50)), 'UTC'),
  StartDate: v.optional(epochSeconds),
  EndDate: v.optional(epochSeconds),
  Description: v.optional(v.pipe(v.string(), atMost(512))),
  State: v.optional(oneOf(['ENABLED', 'DISABLED']), 'ENABLED'),
  FlexibleTimeWindow,
  ActionAfterCompletion: v.optional(oneOf(['NONE', 'DELETE']), 'NONE'),
  Target,
})
export type ScheduleInput = v.InferOutput<typeof ScheduleInput>

export const ClientToken = v.object({ ClientToken: v.optional(v.pipe(v.string(), pattern(/^[a-zA-Z0-9-_]{1,64}$/))) })
export const Group = v.object({ Name })

export const ListQuery = v.object({
  ScheduleGroup: v.optional(Name),
  NamePrefix: v.optional(Name),
  State: v.optional(oneOf(['ENABLED', 'DISABLED'])),
  NextToken: v.optional(v.pipe(v.string(), v.toNumber()), '0'),
  MaxResults: v.optional(v.pipe(v.string(), v.toNumber(), v.minValue(1), v.maxValue(100)), '100'),
})
export type ListQuery = v.InferOutput<typeof ListQuery>

export const invalid = (message: string) => new Refusal('ValidationException', message)

export function read<Schema extends v.GenericSchema>(schema: Schema, request: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, request, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const says = issue.received === 'undefined' ? 'Member must not be null' : issue.message
  throw invalid(`1 validation error detected: Value at '${placeOf(issue)}' failed to satisfy constraint: ${says}`)
}

/** `Target.RoleArn` is `target.roleArn` in the Scheduler's mouth. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(item => String(item.key)) ?? []
  return keys.map(key => key.charAt(0).toLowerCase() + key.slice(1)).join('.')
}
