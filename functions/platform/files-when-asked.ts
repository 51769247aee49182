import type { Files } from './files.ts'
import { environment } from './settings.ts'

/** The bucket for a door that seldom asks for it: its client is read when somebody does. */
export function filesWhenAsked(): Files {
  const bucket = environment('FILES_BUCKET')
  let opened: Promise<Files> | undefined
  const files = () => (opened ??= import('./files.ts').then(({ filesIn }) => filesIn(bucket)))
  return {
    put: async (key, file) => (await files()).put(key, file),
    get: async key => (await files()).get(key),
  }
}
