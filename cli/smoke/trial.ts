import type { OrderOf } from '../../functions/staff/acts.ts'

type Trial = Pick<OrderOf<'launch'>, 'folder' | 'letter' | 'list' | 'there' | 'documents'>

export interface TrialWish {
  id: string
  /** Whoever looks whether a mail comes. */
  to: string
  /** The domain a stage mails from; a house has none of its own. */
  mailDomain: string | undefined
  /** By the clock of whoever is tried. */
  now: string
}

/** What SES is to tell of a mail to this address, after that it has taken it. */
export type Expected = 'delivered' | 'bounced' | 'complained'

/** Whom a trial mails: three of SES' mailbox simulator, with labels of their own, and a mailbox. */
export function addressesOf(id: string, to: string): string[] {
  return [...['success', 'bounce', 'complaint'].map(name => `${name}+${id}@simulator.amazonses.com`), to]
}

export function expectedOf(address: string): Expected {
  const simulated = /^(bounce|suppressionlist|complaint)(?:\+.*)?@simulator\.amazonses\.com$/.exec(address)?.[1]
  if (simulated === undefined) return 'delivered'
  return simulated === 'complaint' ? 'complained' : 'bounced'
}

/**
 * The letter and list of a trial, as they might lie in a folder. It has an invitation and no more.
 */
export function trial({ id, to, mailDomain, now }: TrialWish): Trial {
  const front = [
    'title: Prøve af udsendelsen',
    'kind: møde',
    ...(mailDomain ? [`sender: Prøve af Indbyd <proeve@${mailDomain}>`] : []),
    `contact: Prøve af Indbyd, ${to}`,
    'audience: { roles: [udvalgsmedlem] }',
    'sessions:',
    `  - { id: proeve, date: ${dayAfter(now, 30)}, time: 10.00-11.00, venue: Intet sted }`,
    `deadline: ${dayAfter(now, 20)}`,
    'timetable: { reminders: off, programme: off, practical: off }',
  ]
  const body = [
    'Kære modtager',
    'Denne mail er en prøve. Der er ikke noget møde, og du skal ikke svare.',
    'Linket [her]({{answer}}) er også kun en prøve. Det holder op med at virke, når prøven er slut.',
    'Med venlig hilsen',
  ]
  const rows = addressesOf(id, to).map((address, index) => `${address};Prøve Nr${index + 1};Albertslund;udvalgsmedlem`)
  const list = `${['email;navn;kommune;rolle', ...rows].join('\n')}\n`
  const content = { base64: Buffer.from(list).toString('base64') }
  return {
    folder: id,
    letter: `---\n${front.join('\n')}\n---\n${body.join('\n\n')}\n`,
    list: { name: 'recipients.csv', content },
    there: {},
    documents: [],
  }
}

const dayAfter = (now: string, days: number) => new Date(Date.parse(now) + days * 24 * 3600 * 1000).toISOString().slice(0, 10)
