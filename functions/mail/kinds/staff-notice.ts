import { staffMailDa as words } from '../../../templates/words/staff-mail.da.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { whenOf } from '../../letter/name-of-change.ts'
import { filled, type Mail, mailTemplate } from '../mail-template.ts'
import { forBothHalves } from '../personal-values.ts'
import { type FactLine, factBox } from '../pieces/fact-box.ts'
import { mailWords } from '../pieces/frame.ts'
import { venueName } from '../pieces/meeting.ts'
import { literal, nothing, type Piece, personal, unbroken } from '../pieces/piece.ts'
import { oneButtonSlip } from '../pieces/slip.ts'
import { commandsSlip } from '../pieces/staff-commands.ts'
import { mailTemplates } from '../templates.ts'
import { type NamedPerson, newsInWords, type StaffNews, type UnreachedPerson } from './staff-news.ts'

export interface StaffMail {
  letter: FrozenLetter
  news: StaffNews
  /** The page of the console that deals with it; absent where a house has none. */
  link?: string | undefined
}

/** A plain mail to those the letter names as staff, in Danish whatever the letter's language is. */
export function composeStaffNotice({ letter, news, link: page }: StaffMail): Mail {
  const { subject, title, says, means, toDo, button, commands } = newsInWords(letter, news)
  const person = 'person' in news ? news.person : null
  const names = 'persons' in news ? listed(news.persons) : (person?.name ?? '')
  const template = mailTemplate(mailTemplates.note, {
    language: literal('da'),
    sender: literal(letter.sender.name),
    subject: literal(subject),
    preheader: literal(says),
    eyebrow: literal(words.eyebrow),
    title: literal(title),
    dear: literal(says),
    lead: literal(means),
    facts: factBox([...about(letter, news), ...(page ? [] : [{ label: words.campaign, main: literal(letter.campaign), more: [] }])]),
    programme: nothing,
    practical: nothing,
    slipHeading: literal(words.toDo),
    slip: page ? oneButtonSlip(mailWords('da'), literal(toDo), { button, href: page, look: 'filled' }) : commandsSlip(toDo, commands),
    contact: nothing,
    why: literal(words.why),
    privacy: nothing,
    optOut: nothing,
    from: nothing,
  })
  return filled(template, forBothHalves({ name: names, municipality: person?.municipality ?? '', role: person?.role ?? '' }))
}

function about(letter: FrozenLetter, news: StaffNews): FactLine[] {
  const fact = (label: string, main: Piece, more: Piece[] = []): FactLine => ({ label, main, more })
  const session = 'session' in news ? news.session : null
  return [
    fact(words.meeting, literal(letter.title)),
    ...(session ? [fact(words.where, literal(venueName(session.venue)), [unbroken(literal(whenOf(session)))])] : []),
    ...('person' in news
      ? [
          fact(words.who, personal('name'), news.person.municipality ? [personal('municipality')] : []),
          ...(news.person.role ? [fact(words.role, personal('role'))] : []),
        ]
      : []),
    ...('persons' in news ? [fact(words.who, personal('name'))] : []),
  ]
}

const mostNames = 20

/**
 * Names are what people typed, so they are filled in like a reader's own and never stand in the
 * template.
 */
function listed(persons: readonly (NamedPerson | UnreachedPerson)[]): string {
  const { because: why, andMore } = words.undelivered
  const names = persons.slice(0, mostNames).map(person => {
    const who = [person.name, person.municipality].filter(Boolean).join(', ')
    return isUnreached(person) ? `${who} (${why[person.because]})` : who
  })
  return [...names, ...(persons.length > mostNames ? [andMore(persons.length - mostNames)] : [])].join('; ')
}

const isUnreached = (person: NamedPerson | UnreachedPerson): person is UnreachedPerson => 'because' in person
