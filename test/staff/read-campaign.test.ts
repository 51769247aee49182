import { expect, test } from 'vitest'
import { readCampaign } from '../../functions/staff/read-campaign.ts'
import { march2026, sender, written } from '../writing/letters.ts'

const list = 'email;navn;rolle\na@x.example;"Hansen, Anna";direktør\nb@x.example;Bo Holm;udvalgsmedlem\n'
const files = (letter: string) => ({
  folder: 'et-moede',
  letter,
  list: { name: 'recipients.csv', bytes: new TextEncoder().encode(list) },
  documents: [],
  there: new Map<string, number>(),
})
const read = (fields: Record<string, string>) => readCampaign(files(written(fields)), { sender, now: march2026 })

test('whose role the letter is not for stops a launch until somebody has looked; how names were read is a note', async () => {
  const { problems, notes, recipients } = await read({ audience: '{ roles: [udvalgsmedlem] }' })
  expect(problems).toMatchObject([
    { at: 'recipients.csv:2', code: 'ROLE-OUTSIDE', level: 'warning', says: expect.stringContaining('Anna Hansen (direktør, række 2)') },
  ])
  expect(notes).toMatchObject([{ at: 'recipients.csv:2', code: 'NAME-TURNED' }])
  expect(recipients?.warnings.map(({ code }) => code)).toEqual(['NAME-TURNED', 'ROLE-OUTSIDE'])
})

test('once looked at it is dismissed like any warning, and a letter for everyone has nobody outside', async () => {
  const audience = '{ roles: [udvalgsmedlem] }'
  const dismissed = await read({ audience, dismiss: '{ ROLE-OUTSIDE: Aftalt, NAME-TURNED: Set }' })
  expect([dismissed.problems, dismissed.dismissed.map(({ code }) => code), dismissed.notes]).toEqual([[], ['ROLE-OUTSIDE'], []])
  expect((await read({})).problems).toEqual([])
})
