import { blocker } from '../../letter/finding.ts'
import type { Letter } from '../../letter/letter.ts'
import type { MailAccount, MailQuota } from '../../platform/mail-account.ts'
import { closingTime, firstStart } from '../../schedule/letter-moments.ts'
import { printedLocal } from '../../schedule/printed-dates.ts'
import { hour, type Instant, later, latest, second } from '../../values/instant.ts'
import type { Problem } from '../../values/problem.ts'

export interface PlannedInvitation {
  recipients: number
  now: Instant
  /** When it goes out. */
  start: Instant
}

/** What the mail service would refuse, or be too slow for: it is asked before anybody is mailed. */
export async function mailServiceTakesIt(account: MailAccount, letter: Letter, planned: PlannedInvitation): Promise<Problem[]> {
  const [verified, quota] = await Promise.all([account.mayMailFrom(letter.sender.address), account.quota()])
  return [...(verified ? [] : [senderUnverified(letter)]), ...(quota.toAnyone ? [] : [sandbox]), ...quotaSuffices(letter, quota, planned)]
}

const senderUnverified = ({ sender, lines }: Letter) =>
  blocker(
    lines.sender ?? 1,
    'SENDER-UNVERIFIED',
    `Mailtjenesten sender ikke fra ${sender.address}: Domænet er ikke godkendt. Skriv en anden afsender under »sender«, eller få domænet godkendt i SES.`,
  )

const sandbox = atTheList(
  'warning',
  'MAIL-SANDBOX',
  'SES-kontoen er stadig i sandkassen, så kun godkendte adresser får mail. Bed AWS om at lukke den ud.',
)

/** SES counts over the last 24 hours, so what is left over waits a day, and a day again. */
export function quotaSuffices(letter: Letter, quota: MailQuota, { recipients, now, start }: PlannedInvitation): Problem[] {
  const { perDay, perSecond } = quota
  const left = Math.max(0, start < later(now, day) ? perDay - quota.sentLastDay : perDay)
  if (perDay <= 0 || perSecond <= 0)
    return [atTheList('blocker', 'MAIL-QUOTA', 'SES-kontoen må slet ikke sende mail. Bed AWS om en kvote.')]
  const daysMore = recipients <= left ? 0 : Math.ceil((recipients - left) / perDay)
  const done = latest(later(start, daysMore * day), later(start, (recipients / perSecond) * second))
  const closes = closingTime(letter) ?? firstStart(letter)
  const tooLate = start < closes && closes <= done
  if (daysMore === 0 && !tooLate) return []
  const until = printedLocal(done, 'da')
  const says = `Listen har ${number(recipients)} modtagere, men kvoten er ${number(perDay)} mails i døgnet, og der er ${number(left)} tilbage i dag. Det ville vare til ${until.date.long} ${until.time}.`
  return [
    atTheList(
      tooLate ? 'blocker' : 'warning',
      'MAIL-QUOTA',
      `${says}${tooLate ? ' Da er det for sent at svare.' : ''} Bed AWS om en højere kvote.`,
    ),
  ]
}

const day = 24 * hour
const number = (of: number) => new Intl.NumberFormat('da').format(of)

function atTheList(level: Problem['level'], code: 'MAIL-QUOTA' | 'MAIL-SANDBOX', says: string): Problem {
  return { at: 'recipients.csv', code, level, says }
}
