import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { ListedDocument } from '../../functions/staff/list-documents.ts'
import { campaignIn } from '../campaign-id.ts'
import { fromWhereTheyStand } from '../find-folder.ts'
import { orderedFile } from '../folder-order.ts'
import { localMoment } from '../local-moment.ts'
import { order } from '../order.ts'
import { done, doneBut, notFound, type Outcome, refused, WrongUse } from '../outcome.ts'
import { wholeNumber } from '../whole-number.ts'

interface Options {
  as?: string
  note?: string
  yes?: string
}

export const documentsCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('documents')
    .argument('<id>', "the campaign's id: its folder's name")
    .argument('[add]', 'the word add, to add a file; without it, the documents are listed')
    .argument('[file]', 'a PDF of at most 4 MB')
    .option('--as <docid>', "the document's id in the letter")
    .option('--note <text>', 'what has changed since the version before, for its readers')
    .option('--yes <n>', 'how many are mailed the file by itself; without, only say how many')
    .summary("list a campaign's documents, or add a file")
    .description(
      'Lists the documents of a letter with their versions. With add: keeps a PDF as the newest version of one of them; ' +
        'a mailing that has waited for it goes out at once. Where people have the version before, or had their mail without it, they are mailed it with your note, on --yes.',
    )
    .action((id: string, add: string | undefined, file: string | undefined, options: Options) =>
      run(() => (add === undefined ? list(id) : addFile(id, add, file, options))),
    )

async function list(id: string): Promise<Outcome> {
  const asked = await order('documents', { campaign: campaignIn(id) })
  if (asked.outcome === 'refused') return notFound(asked.problems)
  const { documents } = asked
  const says = documents.length === 0 ? 'Brevet nævner ingen dokumenter.' : documents.map(inWords).join('\n')
  return done({ documents }, says)
}

const inWords = ({ id, title, versions }: ListedDocument): string =>
  [
    `${id}  ${title}${versions.length === 0 ? ': mangler' : ''}`,
    ...versions.map(
      ({ version, name, bytes, addedAt, note }) =>
        `  version ${version}  ${name}, ${Math.ceil(bytes / 1000)} kB, ${localMoment(addedAt)}${note ? `: ${note}` : ''}`,
    ),
  ].join('\n')

async function addFile(id: string, word: string, file: string | undefined, { as, note, yes }: Options): Promise<Outcome> {
  if (word !== 'add') throw new WrongUse(`documents kender ikke »${word}«. Skriv: indbyd documents ${id} add FIL --as DOKUMENT`)
  if (!file || !as) throw new WrongUse(`Der mangler noget. Skriv: indbyd documents ${id} add FIL --as DOKUMENT`)
  const path = existsSync(file) ? file : fromWhereTheyStand(file)
  if (!existsSync(path) || !statSync(path).isFile()) throw new WrongUse(`Der er ingen fil, der hedder ${file}.`)
  const confirmed = yes === undefined ? undefined : wholeNumber('--yes', yes)
  const name = basename(file)
  const added = await order('add-document', {
    campaign: campaignIn(id),
    document: as,
    file: await orderedFile({ name, bytes: readFileSync(path) }),
    ...(note !== undefined && { note }),
    ...(confirmed !== undefined && { confirmed }),
  })
  switch (added.outcome) {
    case 'refused':
      return refused(added.problems, 'Intet er lagt op:')
    case 'dryRun': {
      const { version, mails, first } = added
      const why = first
        ? `${mails} har fået den mail, ${as} hører til, uden det og får det nu`
        : `${mails} har fået den tidligere udgave og får besked om version ${version}`
      return done(
        { dryRun: true, document: as, version, mails, ...(first && { first }) },
        `Intet er lagt op endnu: ${why}. Gentag med --yes ${mails}.`,
      )
    }
    case 'unchanged': {
      const { version } = added.version
      return done({ added: false, document: as, version }, `Filen er den samme som version ${version}. Intet er ændret.`)
    }
    case 'added': {
      const { version, bytes, sha256 } = added.version
      const told = added.mails > 0 ? ` ${added.mails} får det på mail.` : ''
      return doneBut(
        added.problems,
        { added: true, document: as, version, bytes, sha256, mails: added.mails },
        `${name} er lagt op som version ${version} af ${as}.${told}`,
      )
    }
  }
}
