import type { AnswerCounts, CountedAs } from '../functions/audience/counted-as.ts'
import type { CampaignState } from '../functions/campaign/store.ts'
import type { StepState } from '../functions/letter/step.ts'
import { stepTitle, type Titled } from '../functions/office/step-title.ts'

/** How a campaign stands, in the words staff use: `31 tilmeldt, 4 afbud`. */
export const answersInWords = (counts: Partial<AnswerCounts>): string => counted(answerWords, counts)

/** What became of a mailing beside that it was sent: `38 leveret, 2 kom tilbage`. */
export const fatesInWords = (counts: Record<string, number>): string => counted(fateWords, counts)

export const answerWords: Record<CountedAs, string> = {
  registered: 'tilmeldt',
  waitlisted: 'på venteliste',
  pendingApproval: 'afventer godkendelse',
  toReconfirm: 'skal bekræfte igen',
  declined: 'afbud',
  cancelled: 'meldt fra',
  lapsed: 'tog ikke pladsen',
  transferred: 'plads givet videre',
  noAnswer: 'uden svar',
}

export const campaignWords: Record<CampaignState, string> = {
  draft: 'ikke sendt ud',
  launched: 'sendt ud',
  calledOff: 'aflyst',
  over: 'afsluttet',
  erased: 'slettet',
}

export const stepWords: Record<StepState, string> = {
  planned: 'planlagt',
  waiting: 'venter',
  sending: 'sendes',
  paused: 'på pause',
  sent: 'sendt',
  held: 'for sent, ikke sendt',
}

type Which = Omit<Titled, 'name'> & { sessions?: readonly string[] }

/**
 * Which mailing, as the console calls it too: `Program, tirsdag den 18. august` where each day has
 * its own, `Invitation (2.)` where it ran again. One that an older version planned knows no day and
 * goes by its sessions. What a command takes is its code: `--json` has it.
 */
export function mailingTitle(name: string, { run, forDay, sessions }: Which = {}): string {
  if (sessions && !forDay) return `${mailingTitle(name)} ${sessions.join(', ')}`
  return stepTitle({ name, run, forDay }, 'da').replaceAll('\u00a0', ' ')
}

const fateWords = {
  delivered: 'leveret',
  delayed: 'forsinket',
  returned: 'kom tilbage for nu',
  bounced: 'adressen findes ikke',
  complained: 'meldt som uønsket',
  rejected: 'standset som skadelig',
  unrendered: 'manglede en oplysning',
  refused: 'afvist af mailtjenesten',
  inDoubt: 'uvist endnu',
  unknown: 'uvist',
}

const counted = (words: Record<string, string>, counts: Record<string, number>): string =>
  Object.entries(words)
    .filter(([what]) => (counts[what] ?? 0) > 0)
    .map(([what, word]) => `${counts[what]} ${word}`)
    .join(', ')
