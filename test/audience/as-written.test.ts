import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Who reads an answer by its row, and why the letter in force is not what they ask. */
const byTheRow = {
  'audience/reconfirm.ts': 'applies the plan',
  'audience/tally.ts': 'counts rows, in the transaction that takes one away',
  'endings/forget-in.ts': 'the log, the tally and the ticket in a line are of the row',
  'endings/plan.ts': 'when the session they chose ends, or what took it over',
  'mailing/bulk-mail.ts': 'who waited in a line that ended reads so, and not that they have not answered',
  'mailing/calendar-mail.ts': 'which entry stands in the calendar of somebody whose session is called off',
  'mailing/change-audience.ts': 'whom a change is told who had their seat until it',
  'registration/colleagues.ts': 'who was named by whom, whatever has become of it',
  'staff/acts/inbox.ts': 'the session somebody writes of who has none any more',
}

test('all but a few go by the letter in force; who goes by the row has a reason', () => {
  const root = new URL('../../functions/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && file !== 'audience/person.ts',
  )
  const found = files.filter(file => readFileSync(new URL(file, root), 'utf8').includes('answerAsWritten('))
  expect(found.toSorted()).toEqual(Object.keys(byTheRow))
})
