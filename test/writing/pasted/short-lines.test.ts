import { expect, test } from 'vitest'
import { instant } from '../../../functions/values/instant.ts'
import { draftFrom, letterFileOf } from '../../../functions/writing/draft/draft.ts'

const drafted = (text: string) => letterFileOf(draftFrom(text, instant('2026-11-30T08:00:00Z')))

test('an address ends with its town, also in a mail of short lines', () => {
  const lines = ['Temamøde om skoler', 'Torsdag den 11. februar 2027 kl. 16.00-18.00', 'Sted: Rådhuset, Torvet 1, 2620 Albertslund']
  const text = drafted([...lines, 'Tilmelding senest 1. februar 2027'].map(line => `> ${line}`).join('\n'))
  expect(text).toContain('address: Torvet 1, 2620 Albertslund\n')
  expect(text).toContain('deadline: 2027-02-01\n')
})

test('a contact is not called after the place above', () => {
  const text = drafted(
    'Invitation: thematic meeting on schools\n\nDate: Thursday 11 February 2027, 16.00-18.00\nVenue: City Hall, Torvet 1, 2620 Albertslund\nRSVP by 1 February 2027 to anna@a.example\n\nKind regards\nMaja Lind',
  )
  expect(text).not.toContain('name: City Hall\n  email')
})

test.each(['\u2011', '\u2010', '\u2212'])('the time goes to its end over the sign %j', sign => {
  expect(
    drafted(`Temamøde om skoler\n\nTorsdag den 11. februar 2027 kl. 16.00${sign}18.00\nRådhuset, Torvet 1, 2620 Albertslund`),
  ).toContain('time: 16.00-18.00\n')
})
