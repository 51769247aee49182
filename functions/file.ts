import { Hono } from 'hono/tiny'
import { type DocumentRoutesHouse, documentRoutes } from './documents/routes.ts'
import { badLink } from './form/bad-link.tsx'
import { protectiveHeaders } from './form/headers.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { errorText } from './platform/error-text.ts'
import { filesFromEnvironment } from './platform/files.ts'
import { httpDoor } from './platform/http-door.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { openLog } from './platform/log.ts'
import type { Platform } from './platform/platform.ts'

export type FileHouse = DocumentRoutesHouse & Pick<Platform, 'log'>

/** The documents that go with a letter, each by a personal link. */
export function openFile(house: FileHouse) {
  const app = new Hono()
  app.use(protectiveHeaders)
  app.route('/', documentRoutes(house))
  app.notFound(badLink)
  app.onError((error, c) => {
    // The path is a secret: the log gets the error and nothing of the request.
    house.log.error('a document could not be opened', { error: errorText(error) })
    return c.text(
      'Dokumentet kan ikke hentes lige nu. Prøv igen om lidt.\n\nThe document cannot be fetched right now. Please try again in a moment.\n',
      500,
    )
  })
  return httpDoor(app)
}

export const handler = onColdStart(async () =>
  openFile({
    table: tableFromEnvironment(),
    files: filesFromEnvironment(),
    linkKeys: await linkKeysFromEnvironment(),
    log: openLog('file'),
  }),
)
