import type { Command } from 'commander'
import { undismissed } from '../../functions/letter/finding.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { howToList } from '../../functions/staff/list-in-folder.ts'
import { type CampaignFiles, readCampaign } from '../../functions/staff/read-campaign.ts'
import { isBlocker, type Problem } from '../../functions/values/problem.ts'
import { pastMeeting } from '../../functions/writing/check/past.ts'
import { check, goodToKnow } from '../../functions/writing/check.ts'
import { askMailService } from '../ask-mail-service.ts'
import { defaultSender, readFolder } from '../campaign-folder.ts'
import { columnOption, columnWishes } from '../column-option.ts'
import { listed, listedNotes, type Outcome } from '../outcome.ts'
import { momentMeant } from '../what-time.ts'

export const checkCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('check')
    .argument('<dir>', 'folder with letter.md and recipients.csv (or .xlsx)')
    .option(...columnOption)
    .summary('look a letter and its list through before launch')
    .description(
      'Reads letter.md, recipients.csv and the documents and says what is wrong with them, with file, line and what to do. Asks the running house, if there is one, ' +
        'whether the mail service will take it. Changes nothing.',
    )
    .action((dir: string, { column }: { column: string[] }) => run(() => checkFolder(dir, column)))

async function checkFolder(dir: string, columns: string[]): Promise<Outcome> {
  const now = await momentMeant(undefined)
  const { files, problems: unread } = readFolder(dir, now)
  const read = files && (await readCampaign(files, { sender: defaultSender, now, columns: columnWishes(columns) }))
  const { letter = null, recipients = null } = read ?? {}
  const problems = [...(read?.problems ?? []), ...unread]
  const people = recipients?.recipients.length ?? 0
  const mail = files && letter ? await askMailService(files, letter, people) : { problems: [], notes: [] }
  const found = [
    ...problems,
    ...(letter ? check(letter) : []),
    ...(letter ? undismissed(pastMeeting(letter, now), letter.dismiss) : []),
    ...(people === 0 && !problems.some(saysWhyNobodyIsListed) ? [nobodyListed(files, letter)] : []),
    ...undismissed(mail.problems, letter?.dismiss ?? {}),
  ]
  const notes = letter ? [...goodToKnow(letter), ...(read?.notes ?? []), ...mail.notes] : []
  const verdict = found.some(isBlocker) ? 'Brevet kan ikke sendes endnu:' : 'Se på dette, før brevet sendes:'
  const fine = notes.length > 0 ? 'Brevet er klar.' : 'Brevet er klar. Intet at bemærke.'
  const says = found.length > 0 ? [verdict, listed(found)] : [fine]
  return {
    exit: found.length > 0 ? 1 : 0,
    json: { problems: found, notes },
    says: [...says, ...(notes.length > 0 ? ['Godt at vide:', listedNotes(notes)] : [])].join('\n'),
  }
}

const saysWhyNobodyIsListed = ({ at, code }: Problem) => at.startsWith('recipients.') || code === 'NO-LETTER' || code === 'UNREADABLE'

const nobodyListed = (files: CampaignFiles | null, letter: Letter | null): Problem => ({
  at: 'recipients.csv:1',
  code: 'NO-RECIPIENTS',
  level: 'blocker',
  says: `Der er ingen modtagere. ${howToList(files?.there ?? new Map(), letter)}`,
})
