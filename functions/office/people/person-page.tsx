import { peopleWords } from '../../../templates/words/office/people.ts'
import { whoWords } from '../../../templates/words/office/who.ts'
import { countedAs } from '../../audience/counted-as.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import type { Person } from '../../audience/person.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Entry } from '../../journal/journal.ts'
import { type FrozenLetter, sessionOf } from '../../letter/frozen-letter.ts'
import type { Mailed } from '../../staff/why.ts'
import type { Instant } from '../../values/instant.ts'
import type { Problem } from '../../values/problem.ts'
import { roleName } from '../../values/role.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import { StatusPill } from '../pages/status-pill.tsx'
import type { Visit } from '../visit.ts'
import type { WhoDidIt } from '../who-did-it.ts'
import type { TypedFields } from './acts/act-props.ts'
import { PersonActs } from './person-acts.tsx'
import { PersonStory } from './person-story.tsx'

export interface PersonProps {
  visit: Visit
  campaign: Campaign
  letter: FrozenLetter | undefined
  person: Person
  journal: readonly Entry[]
  mails: readonly Mailed[]
  who: WhoDidIt
  names: ReadonlyMap<number, string>
  /** A form that was not accepted. */
  typed: TypedFields
  now: Instant
  problems: readonly Problem[]
  done: string | undefined
}

export const PersonPage = (props: PersonProps) => {
  const { visit, campaign, letter, person, problems, done } = props
  const words = peopleWords[visit.language]
  const base = `/c/${campaign.id}`
  const status = countedAs(person.answer, letter)
  return (
    <OfficePage
      page="person"
      state={status}
      title={person.name}
      visit={visit}
      trail={
        <>
          <CampaignTrail visit={visit} campaign={campaign} /> / <a href={`${base}/inviterede`}>{words.title}</a>
        </>
      }
      told={{ problems, done, words: words.done }}
    >
      <div class="top">
        <div>
          <StatusPill answer={person.answer} letter={letter} language={visit.language} />
          <h1>{person.name}</h1>
          <p class="soft">
            {[person.role && roleName(person.role, visit.language), municipalityOf(person)?.label, person.email].filter(Boolean).join(', ')}
          </p>
        </div>
      </div>
      <div class="cols two">
        <section class="card" aria-labelledby="forloeb">
          <h2 id="forloeb">{words.story}</h2>
          <p class="soft">{props.journal.length + props.mails.length === 0 ? words.nothingYet : words.storySays}</p>
          <PersonStory {...props} />
        </section>
        <div class="cols">
          <PersonActs {...props} />
          <Facts {...props} />
        </div>
      </div>
    </OfficePage>
  )
}

const Facts = ({ visit, campaign, letter, person, names }: PersonProps) => {
  const words = peopleWords[visit.language]
  const session = letter && 'session' in person.answer ? sessionOf(letter, person.answer.session) : undefined
  const by = ('by' in person.answer ? person.answer.by : undefined) ?? person.registeredBy
  const enteredByStaff = 'byStaff' in person.answer && person.answer.byStaff
  const registrar = enteredByStaff ? whoWords[visit.language].secretariat : (by && names.get(by)) || words.themselves
  const rows: [string, string][] = [
    [words.email, person.email],
    [words.reach, person.suppression ? words.suppressed[person.suppression.because] : words.reaches],
    ...(person.groups.length > 0 ? [[words.groups, person.groups.join(', ')] as [string, string]] : []),
    ...(session ? [[words.place, `${session.venue.name}, ${session.date.short} ${session.time}`] as [string, string]] : []),
    ...(person.answer.status === 'registered' ? [[words.registeredBy, registrar] as [string, string]] : []),
  ]
  return (
    <section class="card" aria-labelledby="oplysninger">
      <h2 id="oplysninger">{words.facts}</h2>
      <table class="table stacks">
        <tbody>
          {rows.map(([what, says]) => (
            <tr>
              <th scope="row">{what}</th>
              <td class="any">{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {may(visit, 'admin') && (
        <p>
          <a href={`/c/${campaign.id}/person/${person.number}/oplysninger`}>{words.copyOrErase}</a>
        </p>
      )}
    </section>
  )
}
