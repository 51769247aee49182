import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type RecipientsFile, readRecipients } from '../functions/audience/recipients-file.ts'
import type { Letter, Mailbox } from '../functions/campaign/letter.ts'
import { parseLetter } from '../functions/campaign/parse.ts'
import type { Instant } from '../functions/values/instant.ts'
import type { Problem } from '../functions/values/problem.ts'

/** A campaign as it lies in a folder: `letter.md` and `recipients.csv`. */
export interface CampaignFolder {
  letter: Letter | null
  recipients: RecipientsFile | null
  problems: Problem[]
}

/** Who a letter without `sender:` is from, where no stage says otherwise. */
export const defaultSender: Mailbox = { name: 'Sekretariatet', address: 'sekretariatet@indbyd.example' }

const blocker = (at: string, code: string, says: string): Problem => ({ at, code, level: 'blocker', says })

/** @param now helps with dates that lack their year */
export function readCampaignFolder(dir: string, now: Instant): CampaignFolder {
  const file = join(dir, 'letter.md')
  if (!existsSync(file))
    return {
      letter: null,
      recipients: null,
      problems: [blocker(dir, 'NO-LETTER', `Der er intet brev i mappen: ${join(dir, 'letter.md')} findes ikke.`)],
    }
  const { letter, problems } = parseLetter(readFileSync(file, 'utf8'), basename(resolve(dir)), { sender: defaultSender, now })
  const list = join(dir, 'recipients.csv')
  const recipients = existsSync(list) ? readRecipients(readFileSync(list)) : null
  const refused = (recipients?.refused ?? []).map(({ row, says }) => blocker(`recipients.csv:${row}`, 'ROW-REFUSED', says))
  return { letter, recipients, problems: [...problems, ...refused] }
}
