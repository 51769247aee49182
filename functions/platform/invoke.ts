import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'

let client: LambdaClient | undefined

/** Calls a Lambda and waits for its answer. @throws when it failed */
export async function invoke(functionName: string, order: unknown): Promise<unknown> {
  client ??= new LambdaClient({})
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify(order)) }),
  )
  // What it failed with stands in its own log.
  if (FunctionError) throw new Error(`the door ${functionName} failed: ${FunctionError}`)
  return JSON.parse(Buffer.from(Payload ?? []).toString())
}
