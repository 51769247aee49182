import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import type { PersonRow } from '../../audience/person.ts'
import { reasonInWords } from '../../staff/why-words.ts'
import { capitalised } from '../../values/capitalised.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { TypedField } from '../pages/field.tsx'
import { stepTitle } from '../step-title.ts'
import type { RehearsalProps } from './rehearsal-props.ts'
import { asSearch } from './rehearsal-questions.ts'

/**
 * Somebody is picked, and the whole timetable is theirs: which mails, when, and why not the others.
 */
export const AsCard = (props: RehearsalProps) => {
  const { visit, asked, played } = props
  const words = rehearsalWords[visit.language]
  return (
    <section class="card" aria-labelledby="som-en">
      <h2 id="som-en">{played.as ? words.gets(played.as.name, played.as.number) : words.as}</h2>
      {played.as ? <Their {...props} person={played.as} /> : <p class="soft">{words.asSays}</p>}
      {!played.as && asked.who !== '' && (
        <p role="status">{played.found.length === 0 ? words.notFound(asked.who) : words.several(played.found.length)}</p>
      )}
      {!played.as && <Offered {...props} people={asked.who === '' ? examplesIn(props) : played.found} />}
      <form method="get" class="stack">
        {Object.entries(asked.typed).map(([name, value]) => value !== '' && <input type="hidden" name={name} value={value} />)}
        <TypedField id="som" name="som" label={words.who} value={asked.who} />
        <p class="buttons">
          <button type="submit" class="btn">
            {words.show}
          </button>
          {asked.who !== '' && (
            <a class="btn low" href={`/c/${played.of.campaign.id}/proeve${asSearch(asked, { som: '' })}`}>
              {words.everybody}
            </a>
          )}
        </p>
      </form>
    </section>
  )
}

/**
 * One of each that reads differently: a person, a group mailbox, somebody the invitation leaves
 * out.
 */
function examplesIn({ played }: RehearsalProps): PersonRow[] {
  const { persons } = played.of
  const invitation = played.rehearsal.steps.find(({ step }) => step.name === 'invitation')
  const out = Object.values(invitation?.leftOut ?? {})[0]?.[0]
  const some = [
    persons.find(({ kind }) => kind === 'person'),
    persons.find(({ kind }) => kind === 'mailbox'),
    persons.find(({ number }) => number === out),
  ]
  return [...new Set(some.filter(person => person !== undefined))]
}

const Offered = ({ visit, asked, played, people }: RehearsalProps & { people: readonly PersonRow[] }) => {
  const words = rehearsalWords[visit.language]
  const invitation = played.rehearsal.steps.find(({ step }) => step.name === 'invitation')
  const noteOn = ({ kind, number }: PersonRow) => {
    const isLeftOut = Object.values(invitation?.leftOut ?? {}).some(numbers => numbers.includes(number))
    const also = kind === 'mailbox' ? [words.mailbox] : isLeftOut ? [words.leftOut] : []
    return ` (${[words.numbered(number), ...also].join(', ')})`
  }
  return people.length === 0 ? null : (
    <>
      {asked.who === '' && <p class="soft">{words.examples}</p>}
      <ul>
        {people.map(person => (
          <li>
            <a href={`/c/${played.of.campaign.id}/proeve${asSearch(asked, { som: String(person.number) })}`}>{person.name}</a>
            {noteOn(person)}
          </li>
        ))}
      </ul>
    </>
  )
}

const Their = ({ visit: { language }, played: { rehearsal }, person }: RehearsalProps & { person: PersonRow }) => {
  const words = rehearsalWords[language]
  const ofSteps = rehearsal.steps
    .filter(({ outcome }) => outcome !== 'over')
    .map(({ step, readers, leftOut, outcome }) => ({
      at: step.at,
      title: stepTitle(step, language),
      because: readers.includes(person.number)
        ? null
        : outcome === 'waits'
          ? words.waits
          : reasonInWords(Object.entries(leftOut).find(([, numbers]) => numbers.includes(person.number))?.[0] ?? 'addedLater', language),
    }))
  const ofAnswers = rehearsal.notices
    .filter(({ number }) => number === person.number)
    .map(({ at, kind }) => ({ at, title: stepTitle({ name: kind }, language), because: null }))
  const all = [...ofSteps, ...ofAnswers].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return (
    <>
      <p>{words.getsSays(all.filter(({ because }) => because === null).length)}</p>
      <ol class="timeline">
        {all.map(({ at, title, because }) => (
          <li class={because === null ? 'done' : ''}>
            <b>{title}</b>
            <span>
              {capitalised(printedMoment(at, language))}
              <br />
              {because === null ? words.yes : `${words.no} ${capitalised(because)}.`}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
