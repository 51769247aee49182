import { expect, test } from 'vitest'
import { whomItTells } from '../../cli/whom-it-tells.ts'
import type { SessionId } from '../../functions/values/ids.ts'

const told = {
  asks: { registered: 2, waitlisted: 0, pendingApproval: 0 },
  tells: { unanswered: 1, declined: 0, colleagues: 1 },
  mails: 3,
}
const change = (what: string, to: string | null) => ({ ...told, changes: [{ what, session: 'vest' as SessionId, from: 'mandag', to }] })

test('whoever has a seat is asked about a new date, and only told of what is off', () => {
  expect(whomItTells(change('date', 'tirsdag'))).toEqual([
    'Mails i alt: 3',
    '  2 tilmeldte får besked og bliver spurgt.',
    '  1 der ikke har svaret, får besked.',
    '  1 af dem er tilmeldt af en anden og bliver spurgt for sig.',
  ])
  expect(whomItTells(change('calledOff', null)).join()).not.toContain('spurgt')
  expect(whomItTells({ ...change('date', 'tirsdag'), asks: { ...told.asks, registered: 1 } })[1]).toBe(
    '  1 tilmeldt får besked og bliver spurgt.',
  )
})
