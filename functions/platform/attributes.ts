import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './table.ts'

/** An item as DynamoDB has it on the wire, and back (AttributeValue). */
export const asAttributes = (value: Record<string, unknown>) => marshall(value, { removeUndefinedValues: true })
export const asItem = (attributes: Record<string, unknown> | undefined): Item | null =>
  attributes ? (unmarshall(attributes as Parameters<typeof unmarshall>[0]) as Item) : null
