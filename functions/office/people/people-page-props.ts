import type { Standing } from '../../staff/standing.ts'
import type { Visit } from '../visit.ts'
import type { PeopleFilter } from './people-filter.ts'

export interface PeopleProps {
  visit: Visit
  standing: Pick<Standing, 'campaign' | 'letter' | 'persons'>
  filter: PeopleFilter
}
