import { logWords } from '../../../templates/words/office/log.ts'
import { peopleWords } from '../../../templates/words/office/people.ts'
import { stepWords } from '../../../templates/words/office/steps.ts'
import { deedOf } from '../../journal/deed.ts'
import type { Entry } from '../../journal/journal.ts'
import type { Mailed } from '../../staff/why.ts'
import { fateInWords } from '../../staff/why-words.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Instant } from '../../values/instant.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { stepTitle } from '../step-title.ts'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'

export interface StoryProps {
  visit: Visit
  journal: readonly Entry[]
  mails: readonly Mailed[]
  who: WhoDidIt
}

interface Chapter {
  at: Instant
  /** Of one instant: what was mailed to them, what they did, what they were told of it. */
  order: 0 | 1 | 2
  title: string
  says: string
  look: 'done' | 'off' | ''
}

/** What was mailed to somebody and what they did, in order of time; what is to come stands last. */
export const PersonStory = ({ visit: { language }, journal, mails, who }: StoryProps) => {
  const log = logWords[language]
  const people = peopleWords[language]
  const done = journal.map(
    (entry): Chapter => ({
      at: entry.at,
      order: 1,
      title: log.happened[deedOf(entry)] ?? entry.what,
      says: people.by(who(entry.actor)),
      look: 'done',
    }),
  )
  const mailed = mails.map(mail => chapterOf(mail, language))
  return (
    <ol class="timeline">
      {[...done, ...mailed]
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order))
        .map(({ at, title, says, look }) => (
          <li class={look}>
            <b>{title}</b>
            <span>
              {capitalised(printedMoment(at, language))}. {says}.
            </span>
          </li>
        ))}
    </ol>
  )
}

const arrived = new Set(['accepted', 'delivered', 'delayed', 'complained'])
const failed = new Set(['bounced', 'returned', 'refused', 'rejected', 'unrendered', 'held'])

function chapterOf(mail: Mailed, language: Visit['language']): Chapter {
  const { mailing, run, forDay, at, mailedAt, became } = mail
  const isNotice = Object.hasOwn(stepWords[language].notices, mailing)
  const look = arrived.has(became) ? 'done' : failed.has(became) ? 'off' : ''
  const title = stepTitle({ name: mailing, run, forDay }, language)
  return { at: mailedAt ?? at, order: isNotice ? 2 : 0, title, says: capitalised(fateInWords(mail, language)), look }
}
