import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { addDocument } from '../../functions/staff/add-document.ts'
import { type ListedDocument, listDocuments } from '../../functions/staff/list-documents.ts'
import { campaignIn } from '../campaign-id.ts'
import { done, type Outcome, refused, unknownCampaign, WrongUse } from '../outcome.ts'
import { reachHouse } from '../reach-house.ts'

interface Options {
  as?: string
  note?: string
}

export const documentsCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('documents')
    .argument('<id>', "the campaign's id: its folder's name")
    .argument('[add]', 'the word add, to add a file; without it, the documents are listed')
    .argument('[file]', 'a PDF of at most 4 MB')
    .option('--as <docid>', "the document's id in the letter")
    .option('--note <text>', 'what has changed since the version before, for its readers')
    .summary("list a campaign's documents, or add a file")
    .description('Lists the documents of a letter with their versions. With add: keeps a PDF as the newest version of one of them.')
    .action((id: string, add: string | undefined, file: string | undefined, options: Options) =>
      run(() => (add === undefined ? list(id) : addFile(id, add, file, options))),
    )

async function list(id: string): Promise<Outcome> {
  const documents = await listDocuments(await reachHouse(), campaignIn(id))
  if (!documents) return unknownCampaign(id)
  const says = documents.length === 0 ? 'Brevet nævner ingen dokumenter.' : documents.map(inWords).join('\n')
  return done({ documents }, says)
}

const inWords = ({ id, title, versions }: ListedDocument): string =>
  [
    `${id}  ${title}${versions.length === 0 ? ': mangler' : ''}`,
    ...versions.map(
      ({ version, name, bytes, addedAt, note }) =>
        `  version ${version}  ${name}, ${Math.ceil(bytes / 1000)} kB, ${addedAt.slice(0, 16).replace('T', ' ')} UTC${note ? `: ${note}` : ''}`,
    ),
  ].join('\n')

async function addFile(id: string, word: string, file: string | undefined, { as, note }: Options): Promise<Outcome> {
  if (word !== 'add') throw new WrongUse(`documents kender ikke »${word}«. Skriv: indbyd documents ${id} add FIL --as DOKUMENT`)
  if (!file || !as) throw new WrongUse(`Der mangler noget. Skriv: indbyd documents ${id} add FIL --as DOKUMENT`)
  if (!existsSync(file) || !statSync(file).isFile()) throw new WrongUse(`Der er ingen fil, der hedder ${file}.`)
  const house = await reachHouse()
  const order = { campaign: campaignIn(id), document: as, name: basename(file), bytes: readFileSync(file), note, by: 'staff:cli' }
  const added = await addDocument(house, order)
  if (added.outcome === 'unknownCampaign') return unknownCampaign(id)
  if (added.outcome === 'refused') return refused(added.problems, 'Intet er lagt op:')
  await house.settle()
  const { version } = added.version
  return done(
    { added: added.outcome === 'added', document: as, version, bytes: added.version.bytes, sha256: added.version.sha256 },
    added.outcome === 'added'
      ? `${order.name} er lagt op som version ${version} af ${as}.`
      : `Filen er den samme som version ${version}. Intet er ændret.`,
  )
}
