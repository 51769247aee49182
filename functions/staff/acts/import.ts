import * as v from 'valibot'
import type { RecipientsFile } from '../../audience/recipients-file.ts'
import { act, type Refused, refusal } from '../act.ts'
import { type Imported, importRecipients } from '../import-recipients.ts'
import { howToList } from '../list-in-folder.ts'
import { campaignFolder, columns } from '../order.ts'
import { readOrder } from './read-order.ts'

/** What an import did or would do, with how the list was understood. */
export interface ImportedList {
  report: Imported['report']
  waiting: number
  reading: RecipientsFile['reading']
  warnings: RecipientsFile['warnings']
}

/** Nobody in the list can be used: what it looked like is said beside what is wrong. */
interface UnreadableList extends Refused {
  list: ImportedList
}

type ListImported = ({ outcome: 'imported' | 'dryRun' } & ImportedList) | Refused | UnreadableList

export const importList = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ ...campaignFolder.entries, columns, commit: v.boolean() }),
  async does(house, order, by): Promise<ListImported> {
    const { letter, recipients, problems } = await readOrder(house, order)
    if (!letter) return { outcome: 'refused', problems }
    if (!recipients)
      return refusal('recipients.csv', 'NO-RECIPIENTS', `Der er ingen liste. ${howToList(new Map(Object.entries(order.there)), letter)}`)
    const readable = isReadable(recipients)
    const file = { campaign: letter.id, title: letter.title, file: recipients, commit: order.commit && readable, by }
    const { outcome, report, waiting } = await importRecipients(house, file)
    if (outcome === 'erased')
      return refusal(
        'recipients.csv',
        'ERASED',
        'Mødets oplysninger er slettet, så der kan ikke læses en liste ind. Giv det nye møde et navn for sig.',
      )
    if (outcome === 'collided')
      return refusal('recipients.csv', 'SOMEBODY-IMPORTS', 'En anden indlæser modtagere lige nu. Prøv igen om lidt.')
    const list: ImportedList = { report, waiting, reading: recipients.reading, warnings: recipients.warnings }
    if (readable) return { outcome, ...list }
    return { outcome: 'refused', problems: problems.filter(({ at }) => at.startsWith('recipients.')), list }
  },
})

/** False when the file as a whole could not be understood, or nobody in it can be used. */
const isReadable = ({ reading, recipients, refused }: RecipientsFile) => reading !== null && (recipients.length > 0 || refused.length === 0)
