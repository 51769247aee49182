import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mostHands, mostNamed, mostOfAMailbox, mostStrangersAnHour } from '../../functions/registration/naming.ts'

const table = readFileSync(new URL('../../docs/reach.md', import.meta.url), 'utf8')

test.each([
  ['a shared mailbox', `${mostOfAMailbox} from a shared mailbox`],
  ['a chain of hands', `${mostHands} hands for the chain`],
  ['a campaign in an hour', `${mostStrangersAnHour} people nobody invited`],
  ['an invited person', `${mostNamed({ colleagues: 10 }, { kind: 'person' })} people for the whole chain`],
])('the table of reach says what the code allows: %s', (_, says) => {
  expect(table).toContain(says)
})

test('a letter without colleagues lets a person name nobody, and a mailbox its committee', () => {
  expect(mostNamed({ colleagues: 0 }, { kind: 'person' })).toBe(0)
  expect(mostNamed({ colleagues: 0 }, { kind: 'mailbox' })).toBe(mostOfAMailbox)
})
