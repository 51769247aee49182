import type { ColumnWishes } from '../../audience/columns.ts'
import type { StaffHouse } from '../act.ts'
import { bytesOf } from '../file-content.ts'
import type { OrderedFile } from '../order.ts'
import { type GivenFile, type ReadCampaign, readCampaign } from '../read-campaign.ts'

interface OrderedFolder {
  folder: string
  letter: string
  there: Record<string, number>
  list?: OrderedFile | null
  documents?: OrderedFile[]
  columns?: ColumnWishes
}

/** Reads what an order brings by the rules of this house, whatever its sender made of it. */
export async function readOrder(
  house: StaffHouse,
  { folder, letter, there, list, documents = [], columns }: OrderedFolder,
): Promise<ReadCampaign> {
  const given = async ({ name, content }: OrderedFile): Promise<GivenFile> => ({ name, bytes: await bytesOf(house, content) })
  const files = {
    folder,
    letter,
    list: list ? await given(list) : null,
    documents: await Promise.all(documents.map(given)),
    there: new Map(Object.entries(there)),
  }
  const { name, mail: address } = house.controller
  return readCampaign(files, { sender: { name, address }, now: house.clock.now(), ...(columns && { columns }) })
}
