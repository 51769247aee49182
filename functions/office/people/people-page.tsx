import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { listLinkWords } from '../../../templates/words/office/list-link.ts'
import { peopleWords } from '../../../templates/words/office/people.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import type { Person } from '../../audience/person.ts'
import { capitalised } from '../../values/capitalised.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { roleName } from '../../values/role.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import { StatusPill } from '../pages/status-pill.tsx'
import type { Visit } from '../visit.ts'
import { filtered, type PeopleFilter, pageOf, queryOf } from './people-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import type { PeopleProps } from './people-page-props.ts'

/**
 * Everybody on a letter's list: found, filtered and sorted by a plain form whose address can be
 * sent on.
 */
export const PeoplePage = ({ visit, standing, filter }: PeopleProps) => {
  const words = peopleWords[visit.language]
  const list = listLinkWords[visit.language]
  const { campaign, letter, persons } = standing
  const hasPeople = persons.length > 0
  const found = filtered(persons, filter, letter)
  const { shown, pages } = pageOf(found, filter)
  const base = `/c/${campaign.id}`
  return (
    <OfficePage
      page="people"
      title={`${words.title}, ${campaign.title}`}
      state={found.length === 0 ? 'empty' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ done: visit.c.req.query('gjort'), words: list.done }}
    >
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          {hasPeople && <p class="soft">{words.of(found.length, persons.length)}</p>}
        </div>
        <div class="buttons">
          {campaign.state === 'draft' && hasPeople && (
            <a class="btn main" href={`${base}/proeve`}>
              {campaignWords[visit.language].rehearse}
            </a>
          )}
          {may(visit, 'editor') && campaign.state !== 'over' && (
            <a class={`btn ${hasPeople ? '' : 'main'}`} href={`${base}/inviterede/ny`}>
              {hasPeople ? list.add : list.title}
            </a>
          )}
        </div>
      </div>
      {hasPeople && <PeopleFilters visit={visit} standing={standing} filter={filter} />}
      {found.length === 0 ? (
        <p class="empty">
          <b>{hasPeople ? words.none : words.noneYet}</b>
          {hasPeople ? words.noneSays : words.noneYetSays} {hasPeople && <a href={`${base}/inviterede`}>{words.showAll}</a>}
        </p>
      ) : (
        <PeopleTable visit={visit} base={base} people={shown} letter={letter} />
      )}
      {pages > 1 && <Pages visit={visit} filter={filter} pages={pages} />}
    </OfficePage>
  )
}

type PeopleTableProps = Pick<PeopleProps, 'visit'> & Pick<PeopleProps['standing'], 'letter'> & { base: string; people: readonly Person[] }

const PeopleTable = ({ visit: { language }, base, people, letter }: PeopleTableProps) => {
  const words = peopleWords[language]
  return (
    <section class="card scroll">
      <table class="table stacks">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.municipality}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.reach}</th>
            <th scope="col" class="r">
              {words.since}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr>
              <th scope="row">
                <a href={`${base}/person/${person.number}`}>{person.name}</a>
                <br />
                <span class="soft any">{person.kind === 'mailbox' ? words.mailbox : person.email}</span>
              </th>
              <td>{municipalityOf(person)?.label}</td>
              <td>{person.role && roleName(person.role, language)}</td>
              <td>
                <StatusPill answer={person.answer} letter={letter} language={language} />
              </td>
              <td>{person.suppression ? words.suppressed[person.suppression.because] : words.reaches}</td>
              <td class="r">{'since' in person.answer ? capitalised(printedMoment(person.answer.since, language)) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Pages = ({ visit, filter, pages }: { visit: Visit; filter: PeopleFilter; pages: number }) => {
  const words = peopleWords[visit.language]
  const to = (side: number, says: string) => <a href={queryOf({ ...filter, side }) || '?'}>{says}</a>
  return (
    <p class="buttons">
      {filter.side > 1 && to(filter.side - 1, words.before)}
      <span>{words.page(filter.side)}</span>
      {filter.side < pages && to(filter.side + 1, words.next)}
      <a href={queryOf({ ...filter, side: 1, alle: true })}>{words.showAll}</a>
    </p>
  )
}
