import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { zip } from '../../functions/export/zip.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { fromWhereTheyStand } from '../find-folder.ts'
import { order } from '../order.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { freeName, occupied, writing } from '../writing.ts'

type Packed = { gzip: string }
const unpacked = ({ gzip }: Packed): Uint8Array => gunzipSync(Buffer.from(gzip, 'base64'))

/** A folder, or a `.zip` where `to` ends so. */
export async function archiveTo(id: CampaignId, to = freeName(`${id}-arkiv`)): Promise<Outcome> {
  if (occupied(to).length > 0) return refused(occupied(to), 'Intet er hentet ud:')
  const archived = await order('archive', { campaign: id })
  if (archived.outcome === 'refused') return refused(archived.problems, 'Intet er hentet ud:')
  const files = archived.files.map(({ path, content }) => ({ path, bytes: unpacked(content) }))
  for (const { path, document, version } of archived.documents) {
    const fetched = await order('fetch-document', { campaign: id, document, version })
    if (fetched.outcome === 'refused') return refused(fetched.problems, 'Intet er hentet ud:')
    files.push({ path, bytes: unpacked(fetched.content) })
  }
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  writing(to, () => (to.endsWith('.zip') ? writeFileSync(fromWhereTheyStand(to), zip(inOrder)) : writeFolder(to, inOrder)))
  return done({ to, files: inOrder.map(({ path }) => path) }, `Gemt i ${to}: ${inOrder.length} filer. Begynd med index.html.`)
}

/** Everything there is of one person, as a page and as data. */
export async function personTo(address: string, to = freeName('person')): Promise<Outcome> {
  if (occupied(to).length > 0) return refused(occupied(to), 'Intet er hentet ud:')
  const exported = await order('export-person', { address })
  if (exported.outcome === 'refused') return refused(exported.problems, 'Intet er hentet ud:')
  const files = exported.files.map(({ name, content }) => ({ path: name, bytes: unpacked(content) }))
  writing(to, () => (to.endsWith('.zip') ? writeFileSync(fromWhereTheyStand(to), zip(files)) : writeFolder(to, files)))
  const { campaigns } = exported
  return done(
    { to, campaigns, files: files.map(({ path }) => path) },
    `Gemt i ${to}: person.html og person.json. Adressen står i ${campaigns === 1 ? '1 arrangement' : `${campaigns} arrangementer`}.`,
  )
}

function writeFolder(to: string, files: readonly { path: string; bytes: Uint8Array }[]): void {
  for (const { path, bytes } of files) {
    const file = join(fromWhereTheyStand(to), path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
