import { gzipSync } from 'node:zlib'
import type { OrderOf } from '../functions/staff/acts.ts'
import type { CampaignFiles, GivenFile } from '../functions/staff/read-campaign.ts'
import { destination } from './destination.ts'
import { order } from './order.ts'
import { NotDone } from './outcome.ts'

type FolderOrder = Pick<OrderOf<'launch'>, 'folder' | 'letter' | 'there' | 'list' | 'documents'>
type OrderedFile = NonNullable<FolderOrder['list']>

/** Signs of base64: what Lambda takes in one order is 6 MB, and there is more in it than a file. */
const largestAlone = 5_800_000
/** A list, and some ten documents with it. */
const largestList = 2_500_000
const largestBeside = 250_000

/** A campaign's folder as its orders carry it. */
export async function folderOrder(files: CampaignFiles, what: { list: boolean }): Promise<FolderOrder> {
  return {
    ...letterOrder(files),
    list: what.list && files.list ? await orderedFile(files.list, largestList) : null,
    documents: await Promise.all(files.documents.map(file => orderedFile(file, largestBeside))),
  }
}

export const letterOrder = ({ folder, letter, there }: CampaignFiles) => ({ folder, letter, there: Object.fromEntries(there) })

/**
 * A file as an order carries it: gzipped where that helps, and sent ahead where it would still be
 * too large. @throws NotDone
 */
export async function orderedFile({ name, bytes }: GivenFile, most = largestAlone): Promise<OrderedFile> {
  const content = packed(bytes)
  if (size(content) <= most || (await destination()).settles) return { name, content }
  if (size(content) > largestAlone) throw new NotDone([tooLarge(name)])
  const outcome = await order('keep-file', { content })
  return { name, content: { kept: outcome.kept } }
}

function packed(bytes: Uint8Array): { base64: string } | { gzip: string } {
  const gzip = gzipSync(bytes)
  return gzip.length < bytes.length * 0.9 ? { gzip: gzip.toString('base64') } : { base64: Buffer.from(bytes).toString('base64') }
}

const size = (content: { base64: string } | { gzip: string }) => ('gzip' in content ? content.gzip : content.base64).length

const tooLarge = (name: string) => ({
  at: name,
  code: 'FILE-TOO-LARGE',
  level: 'blocker' as const,
  says: `${name} fylder for meget til at kunne sendes til AWS, også pakket (højst 4 MB). Er det en liste, så del den i flere, og læs dem ind én ad gangen.`,
})
