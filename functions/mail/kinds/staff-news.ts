import { staffMailDa as words } from '../../../templates/words/staff-mail.da.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { type StepName, wouldHaveReached } from '../../letter/step.ts'
import type { CampaignId, PersonNumber } from '../../values/ids.ts'
import type { StaffCommand } from '../pieces/staff-commands.ts'

/** Somebody staff must know by name; the number is what commands take. */
export interface NamedPerson {
  number: PersonNumber
  name: string
  /** `Furesø Kommune`, empty outside the 98. */
  municipality: string
  role: string
}

export interface UnreachedPerson extends NamedPerson {
  because: 'bounced' | 'complained'
}

/** What staff are told. Dates are printed already: `mandag den 27. april kl. 09.00`. */
export type StaffNews =
  | { what: 'pendingApproval' | 'lateRequest'; person: NamedPerson; session: FrozenSession }
  /** Several on one link. `late`: after the deadline, else in a role the letter is not for. */
  | { what: 'manyAsk'; late: boolean; persons: NamedPerson[] }
  /** `sent`: how many got it all the same, before it was too late for the others. */
  | { what: 'heldStep'; step: StepName; due: string; sent?: number }
  | { what: 'pausedStep'; step: StepName }
  /** `isLate`: the mail is due and waits for it; else there is time to find it. */
  | { what: 'documentMissing'; document: { id: string; title: string }; due: string; isLate: boolean }
  | { what: 'minimumNotReached'; session: FrozenSession; registered: number; minimum: number }
  | { what: 'passedOver'; person: NamedPerson; session: FrozenSession }
  | { what: 'manyNamed'; named: number }
  | { what: 'unreconfirmed'; people: number }
  | { what: 'undelivered'; persons: UnreachedPerson[] }
  | { what: 'personAsks'; person: NamedPerson; wants: 'erase' | 'copy' }
  /** `on`: `onsdag den 3. maj 2028`. */
  | { what: 'erasureComing'; on: string }
  | { what: 'unknown'; mailing: StepName | null; persons: NamedPerson[] }

/** The same in words: what has happened, what it means for people, what can be done. */
export interface NewsInWords {
  subject: string
  title: string
  says: string
  means: string
  toDo: string
  /** On the button that leads to the page of the console where it is done. */
  button: string
  /** What does the same where there is no console. */
  commands: StaffCommand[]
}

export function newsInWords({ campaign, kind }: FrozenLetter, news: StaffNews): NewsInWords {
  switch (news.what) {
    case 'pendingApproval':
    case 'lateRequest': {
      const own = words[news.what]
      return { ...own, ...words.oneAsks, subject: own.subject(kind), commands: yesOrNo(campaign, String(news.person.number)) }
    }
    case 'manyAsk': {
      const { says, saysLate, ...own } = words.manyAsk
      const count = news.persons.length
      return {
        ...own,
        subject: own.subject(kind, count),
        title: own.title(count),
        says: news.late ? saysLate : says,
        commands: yesOrNo(campaign, 'NUMMER'),
      }
    }
    case 'heldStep': {
      const own = words.heldStep
      const sent = news.sent ?? 0
      const step = stepInWords(news.step)
      const commands = [
        { says: own.send, command: `indbyd step ${campaign} ${news.step} send` },
        { says: own.write, command: `indbyd send ${campaign} --to ${wouldHaveReached(news.step)} --text FIL` },
      ]
      return {
        ...own,
        subject: own.subject(kind),
        title: own.title(step, sent),
        says: own.says(step, news.due),
        means: own.means(sent),
        commands,
      }
    }
    case 'pausedStep': {
      const own = words.pausedStep
      const step = stepInWords(news.step)
      const commands = [{ command: `indbyd status ${campaign}` }]
      return { ...own, subject: own.subject(kind), title: own.title(step), says: own.says(step), commands }
    }
    case 'documentMissing': {
      const { late, ...inTime } = words.documentMissing
      const own = news.isLate ? { ...inTime, ...late } : inTime
      const { id, title } = news.document
      const commands = [{ command: `indbyd documents ${campaign} add FIL --as ${id}` }]
      return { ...own, subject: own.subject(kind), title: own.title(title), says: own.says(title, news.due), commands }
    }
    case 'minimumNotReached': {
      const own = words.minimumNotReached
      const commands = [
        { says: own.remind, command: `indbyd remind ${campaign}` },
        { says: own.write, command: `indbyd send ${campaign} --to registered --text FIL` },
        { says: own.move, command: 'indbyd move MAPPE' },
        { says: own.callOff, command: `indbyd call-off ${campaign}` },
      ]
      return { ...own, subject: own.subject(kind), says: own.says(news.registered, news.minimum), commands }
    }
    case 'unreconfirmed': {
      const own = words.unreconfirmed
      const commands = [
        { says: own.ask, command: `indbyd send ${campaign} --to toReconfirm --text FIL` },
        { says: own.free, command: `indbyd free-seats ${campaign} --yes ${news.people}` },
      ]
      return { ...own, subject: own.subject(kind), says: own.says(news.people), commands }
    }
    case 'passedOver': {
      const own = words.passedOver
      return { ...own, subject: own.subject(kind), commands: [{ command: `indbyd why ${campaign} ${news.person.number}` }] }
    }
    case 'manyNamed': {
      const own = words.manyNamed
      return { ...own, subject: own.subject(kind), says: own.says(news.named), commands: [{ command: `indbyd answers ${campaign}` }] }
    }
    case 'undelivered': {
      const own = words.undelivered
      const count = news.persons.length
      return {
        subject: own.subject(kind),
        title: own.title(count),
        says: own.says(count),
        means: own.means(count),
        toDo: own.toDo(count),
        button: own.button(count),
        commands: news.persons.slice(0, 1).map(({ number }) => ({ command: `indbyd why ${campaign} ${number}` })),
      }
    }
    case 'personAsks': {
      const own = words.personAsks[news.wants]
      const commands = [
        { says: words.personAsks.who, command: `indbyd why ${campaign} ${news.person.number}` },
        { says: own.does, command: news.wants === 'erase' ? 'indbyd forget ADRESSE' : 'indbyd export person ADRESSE' },
      ]
      return { ...own, means: words.personAsks.means, subject: own.subject(kind), commands }
    }
    case 'erasureComing': {
      const own = words.erasureComing
      return { ...own, subject: own.subject(kind), says: own.says(news.on), commands: [{ command: `indbyd export ${campaign} archive` }] }
    }
    case 'unknown': {
      const { mail, receipt, ...own } = words.unknown
      const people = news.persons.length
      const what = news.mailing ? stepInWords(news.mailing) : own.letter
      const toDo = news.mailing ? mail : { toDo: receipt.toDo, button: receipt.button(people) }
      const commands = [{ command: `indbyd doubts ${campaign}` }]
      return { ...own, ...toDo, subject: own.subject(kind), says: own.says(what, people), commands }
    }
  }
}

const yesOrNo = (campaign: CampaignId, number: string): StaffCommand[] => [
  { says: words.approve, command: `indbyd approve ${campaign} ${number}` },
  { says: words.refuse, command: `indbyd refuse ${campaign} ${number}` },
]

/** What a step is called where staff read of it. */
function stepInWords(step: StepName): string {
  const steps: Record<Exclude<StepName, `reminder-${number}`>, string> = words.steps
  return step.startsWith('reminder-') ? words.reminder : steps[step as keyof typeof steps]
}
