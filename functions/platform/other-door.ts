import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { environment, type SettingName } from './settings.ts'

/**
 * Port: a door that is asked by another, for what only it may do (synchronous invocation). The
 * answer is waited for.
 */
export interface OtherDoor<Order, Answer> {
  /** @throws when the door failed */
  ask(order: Order): Promise<Answer>
}

export const openOtherDoor = <Order, Answer>(client: LambdaClient, functionName: string): OtherDoor<Order, Answer> => ({
  async ask(order) {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify(order)) }),
    )
    // What it failed with stands in its own log.
    if (FunctionError) throw new Error(`the door ${functionName} failed: ${FunctionError}`)
    return JSON.parse(Buffer.from(Payload ?? []).toString()) as Answer
  },
})

export const otherDoorFromEnvironment = <Order, Answer>(setting: SettingName): OtherDoor<Order, Answer> =>
  openOtherDoor(new LambdaClient({}), environment(setting))
