import { peopleWords } from '../../../templates/words/office/people.ts'
import { statusWords } from '../../../templates/words/office/status.ts'
import { countedBy, municipalityOf, roleOf } from '../../audience/counted-by.ts'
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
      <Choice name="status" label={words.status} all={words.all} chosen={filter.status} options={statuses} />
      <Choice
        name="kommune"
        label={words.municipality}
        all={words.all}
        chosen={filter.kommune}
        options={countedBy(persons, municipalityOf).map(({ key, label }) => [key, label])}
      />
      <Choice
        name="rolle"
        label={words.role}
        all={words.all}
        chosen={filter.rolle}
        options={countedBy(persons, roleOf).map(({ key, label }) => [key, label])}
      />
      {sessions.length > 0 && (
        <Choice
          name="gang"
          label={words.session}
          all={words.all}
          chosen={filter.gang}
          options={sessions.map(({ id, venue, date }) => [id, `${venue.name}, ${date.brief}`])}
        />
      )}
      <Choice name="sorter" label={words.sort} chosen={filter.sorter} options={Object.entries(words.sorts)} />
      <button type="submit" class="btn">
        {words.show}
      </button>
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all?: string
  chosen: string
  options: readonly (readonly [string, string])[]
}

const Choice = ({ name, label, all, chosen, options }: ChoiceProps) => (
  <p>
    <label class="label" for={name}>
      {label}
    </label>
    <select id={name} name={name}>
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([value, says]) => (
        <option value={value} selected={value === chosen}>
          {says}
        </option>
      ))}
    </select>
  </p>
)
