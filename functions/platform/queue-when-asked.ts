import type { Queue } from './queue.ts'
import { environment, type SettingName } from './settings.ts'

/** A queue for a door that seldom puts work on it: its client is read when the door does. */
export function queueWhenAsked<Message>(setting: SettingName & `${string}_QUEUE_URL`): Queue<Message> {
  const url = environment(setting)
  let opened: Promise<Queue<Message>> | undefined
  return {
    async send(...messages) {
      opened ??= import('./queue.ts').then(({ queueAt }) => queueAt(url))
      await (await opened).send(...messages)
    },
  }
}
