import { environment, type SettingName } from './settings.ts'

/**
 * Port: a door that is asked by another, for what only it may do (synchronous invocation). The
 * answer is waited for.
 */
export interface OtherDoor<Order, Answer> {
  /** @throws when the door failed */
  ask(order: Order): Promise<Answer>
}

/** It is seldom asked, so what asks it is read when it is. */
export function otherDoorFromEnvironment<Order, Answer>(setting: SettingName): OtherDoor<Order, Answer> {
  const functionName = environment(setting)
  return {
    async ask(order) {
      const { invoke } = await import('./invoke.ts')
      return (await invoke(functionName, order)) as Answer
    },
  }
}
