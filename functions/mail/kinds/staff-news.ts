import { staffMailDa as words } from '../../../templates/words/staff-mail.da.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { type StepName, wouldHaveReached } from '../../letter/step.ts'
import type { PersonNumber } from '../../values/ids.ts'

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
  | { what: 'documentMissing'; document: { id: string; title: string }; due: string }
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
  /** What to do, in words, and the command that does it. */
  toDo: { says: string; command: string }[]
}

export function newsInWords({ campaign, kind }: FrozenLetter, news: StaffNews): NewsInWords {
  switch (news.what) {
    case 'pendingApproval':
    case 'lateRequest': {
      const { number } = news.person
      const toDo = [
        { says: words.approve, command: `indbyd approve ${campaign} ${number}` },
        { says: words.refuse, command: `indbyd refuse ${campaign} ${number}` },
      ]
      return { ...words[news.what], subject: words[news.what].subject(kind), toDo }
    }
    case 'manyAsk': {
      const own = words.manyAsk
      const toDo = [
        { says: words.approve, command: `indbyd approve ${campaign} NUMMER` },
        { says: words.refuse, command: `indbyd refuse ${campaign} NUMMER` },
      ]
      const count = news.persons.length
      const says = news.late ? own.saysLate : own.says
      return { subject: own.subject(kind, count), title: own.title(count), says, means: own.means, toDo }
    }
    case 'heldStep': {
      const own = words.heldStep
      const sent = news.sent ?? 0
      const step = stepInWords(news.step)
      const command = `indbyd send ${campaign} --to ${wouldHaveReached(news.step)} --text FIL`
      const toDo = [{ says: own.toDo, command }]
      return { subject: own.subject(kind), title: own.title(step, sent), says: own.says(step, news.due), means: own.means(sent), toDo }
    }
    case 'pausedStep': {
      const own = words.pausedStep
      const step = stepInWords(news.step)
      const toDo = [{ says: own.toDo, command: `indbyd status ${campaign}` }]
      return { subject: own.subject(kind), title: own.title(step), says: own.says(step), means: own.means, toDo }
    }
    case 'documentMissing': {
      const own = words.documentMissing
      const { id, title } = news.document
      const toDo = [{ says: own.toDo, command: `indbyd documents ${campaign} add FIL --as ${id}` }]
      return { subject: own.subject(kind), title: own.title(title), says: own.says(title, news.due), means: own.means, toDo }
    }
    case 'minimumNotReached': {
      const own = words.minimumNotReached
      const toDo = [
        { says: own.remind, command: `indbyd remind ${campaign}` },
        { says: own.tell, command: `indbyd send ${campaign} --to registered --text FIL` },
        { says: own.stop, command: `indbyd apply ${campaign}` },
      ]
      return { subject: own.subject(kind), title: own.title, says: own.says(news.registered, news.minimum), means: own.means, toDo }
    }
    case 'unreconfirmed': {
      const own = words.unreconfirmed
      const toDo = [
        { says: own.ask, command: `indbyd send ${campaign} --to toReconfirm --text FIL` },
        { says: own.free, command: `indbyd free-seats ${campaign} --yes ${news.people}` },
      ]
      return { subject: own.subject(kind), title: own.title, says: own.says(news.people), means: own.means, toDo }
    }
    case 'passedOver': {
      const { subject, toDo: says, ...own } = words.passedOver
      return { ...own, subject: subject(kind), toDo: [{ says, command: `indbyd why ${campaign} ${news.person.number}` }] }
    }
    case 'manyNamed': {
      const own = words.manyNamed
      const toDo = [{ says: own.toDo, command: `indbyd answers ${campaign}` }]
      return { subject: own.subject(kind), title: own.title, says: own.says(news.named), means: own.means, toDo }
    }
    case 'undelivered': {
      const own = words.undelivered
      const count = news.persons.length
      const toDo = news.persons.slice(0, 1).map(({ number }) => ({ says: own.toDo(count), command: `indbyd why ${campaign} ${number}` }))
      return { subject: own.subject(kind), title: own.title(count), says: own.says(count), means: own.means(count), toDo }
    }
    case 'personAsks': {
      const own = words.personAsks[news.wants]
      const command = news.wants === 'erase' ? 'indbyd forget ADRESSE' : 'indbyd export person ADRESSE'
      const toDo = [
        { says: words.personAsks.who, command: `indbyd why ${campaign} ${news.person.number}` },
        { says: own.toDo, command },
      ]
      return { subject: own.subject(kind), title: own.title, says: own.says, means: words.personAsks.means, toDo }
    }
    case 'erasureComing': {
      const own = words.erasureComing
      const toDo = [{ says: own.toDo, command: `indbyd export ${campaign} archive` }]
      return { subject: own.subject(kind), title: own.title, says: own.says(news.on), means: own.means, toDo }
    }
    case 'unknown': {
      const own = words.unknown
      const toDo = [{ says: own.toDo, command: `indbyd doubts ${campaign}` }]
      const what = news.mailing ? stepInWords(news.mailing) : own.letter
      return { subject: own.subject(kind), title: own.title, says: own.says(what, news.persons.length), means: own.means, toDo }
    }
  }
}

/** What a step is called where staff read of it. */
function stepInWords(step: StepName): string {
  const steps: Record<Exclude<StepName, `reminder-${number}`>, string> = words.steps
  return step.startsWith('reminder-') ? words.reminder : steps[step as keyof typeof steps]
}
