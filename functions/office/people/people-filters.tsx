import { peopleWords } from '../../../templates/words/office/people.ts'
import { statusWords } from '../../../templates/words/office/status.ts'
import { countedBy, municipalityOf, roleOf } from '../../audience/counted-by.ts'
import { roleName } from '../../values/role.ts'
import { ChosenField } from '../pages/field.tsx'
import type { PeopleProps } from './people-page-props.ts'

/** What the list can be narrowed to. */
export const PeopleFilters = ({ visit, standing: { letter, persons }, filter }: PeopleProps) => {
  const words = peopleWords[visit.language]
  const status = statusWords[visit.language]
  const statuses: [string, string][] = [
    ['registered', status.registered],
    ['toReconfirm', status.toReconfirm],
    ['noAnswer', status.noAnswer],
    ['declined', status.declined],
    ['waiting', words.waiting],
    ['undelivered', words.undelivered],
    ['lapsed', status.lapsed],
    ['bounced', words.suppressed.bounced],
  ]
  const sessions = letter && letter.sessions.length > 1 ? letter.sessions : []
  return (
    <form class="filters" method="get">
      <p>
        <label class="label" for="soeg">
          {words.find}
        </label>
        <input id="soeg" type="search" name="soeg" value={filter.soeg} />
      </p>
      <ChosenField id="status" name="status" label={words.status} empty={words.all} value={filter.status} options={statuses} />
      <ChosenField
        id="kommune"
        name="kommune"
        label={words.municipality}
        empty={words.all}
        value={filter.kommune}
        options={countedBy(persons, municipalityOf).map(({ key, label }) => [key, label])}
      />
      <ChosenField
        id="rolle"
        name="rolle"
        label={words.role}
        empty={words.all}
        value={filter.rolle}
        options={countedBy(persons, roleOf).map(({ key, label }) => [key, roleName(label, visit.language)])}
      />
      {sessions.length > 0 && (
        <ChosenField
          id="gang"
          name="gang"
          label={words.session}
          empty={words.all}
          value={filter.gang}
          options={sessions.map(({ id, venue, date }) => [id, `${venue.name}, ${date.brief}`])}
        />
      )}
      <ChosenField id="sorter" name="sorter" label={words.sort} value={filter.sorter} options={Object.entries(words.sorts)} />
      <button type="submit" class="btn">
        {words.show}
      </button>
    </form>
  )
}
