import type { Became, Mailed } from './why.ts'

/** What became of one mail, as staff would say it on the telephone. */
export function fateInWords({ became, because }: Mailed): string {
  const says = words[became]
  if (!because) return says
  return `${says}: ${became === 'leftOut' ? reasonInWords(because) : because}`
}

/** Why somebody is not written to. */
export const reasonInWords = (because: string): string => reasons[because] ?? because

const words: Record<Became, string> = {
  planned: 'ikke sendt endnu',
  waiting: 'venter på et dokument, der mangler',
  underWay: 'på vej',
  paused: 'udsendelsen er standset for en tid',
  held: 'ikke sendt: det blev for sent',
  leftOut: 'ikke med',
  refused: 'mailtjenesten afviste den',
  inDoubt: 'uvist: vi venter på besked fra mailtjenesten',
  unknown: 'uvist, om den blev sendt',
  accepted: 'sendt; modtagerens server har ikke kvitteret endnu',
  delivered: 'leveret',
  delayed: 'forsinket: modtagerens server tager ikke imod lige nu',
  returned: 'kom tilbage: postkassen er fuld eller lukket for tiden',
  bounced: 'kom tilbage: adressen findes ikke',
  complained: 'leveret, og modtageren har meldt den som uønsket',
  rejected: 'standset af mailtjenesten, fordi den så skadelig ud',
  unrendered: 'ikke sendt: der manglede en oplysning i mailen',
}

const reasons: Record<string, string> = {
  registered: 'er tilmeldt',
  declined: 'har meldt afbud',
  optedOut: 'har frabedt sig mails',
  bounced: 'adressen findes ikke',
  complained: 'har meldt en tidligere mail som uønsket',
  pendingApproval: 'afventer godkendelse',
  waitlisted: 'står på venteliste',
  addedLater: 'kom på listen senere',
  notEligible: 'mailen er ikke til dem',
  alreadyHas: 'har fået det i en anden mail',
  merged: 'flere ændringer på kort tid er samlet i én mail',
  forgotten: 'er slettet',
}
