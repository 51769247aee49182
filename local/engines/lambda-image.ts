import type { AttributeValue } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue as LambdaValue } from 'aws-lambda'

type Image<Value> = Record<string, Value>

/** An item as Lambda hands it over: like the SDK's, but bytes are base64 text. */
export function asLambdaImage(image: Image<AttributeValue>): Image<LambdaValue> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, asLambdaValue(value)]))
}

function asLambdaValue(value: AttributeValue): LambdaValue {
  if (value.B) return { B: base64(value.B) }
  if (value.BS) return { BS: value.BS.map(base64) }
  if (value.L) return { L: value.L.map(asLambdaValue) }
  if (value.M) return { M: asLambdaImage(value.M) }
  return value as LambdaValue
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
