import { Hono } from 'hono/tiny'
import { loadPerson } from '../audience/store.ts'
import { badLink } from '../form/bad-link.tsx'
import type { Platform } from '../platform/platform.ts'
import { shownAs } from './content-disposition.ts'
import type { DocumentVersion } from './document.ts'
import { readDocumentLink } from './link.ts'
import { fileKey, loadNewest } from './store.ts'

export type DocumentRoutesHouse = Pick<Platform, 'table' | 'files' | 'linkKeys'>

/**
 * A file may do nothing. Browsers show a PDF by a page of their own with a style in it and the file
 * as an object.
 */
const filePolicy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** `/f/TOKEN`: the newest version of one document, for as long as its reader's links are good. */
export function documentRoutes(house: DocumentRoutesHouse): Hono {
  const app = new Hono()

  app.get('/f/:token', async c => {
    const version = await openDocument(house, c.req.param('token'))
    if (!version) return badLink(c)
    const bytes = await house.files.get(fileKey(version))
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': version.type,
      'Content-Disposition': shownAs(version.name),
      'Content-Security-Policy': filePolicy,
    })
  })
  return app
}

/** Undefined for every link that is not good, and for a document that has no file yet. */
async function openDocument(house: DocumentRoutesHouse, token: string): Promise<DocumentVersion | undefined> {
  const link = readDocumentLink(house.linkKeys, token)
  if (!link) return undefined
  const [person, version] = await Promise.all([
    loadPerson(house, link.campaign, link.number),
    loadNewest(house, link.campaign, link.document),
  ])
  return person?.generation === link.generation ? version : undefined
}
