import { expect, test } from 'vitest'
import { read, written } from './letters.ts'

test('a place somebody must write in stops the letter, at its line and with what is wanted', () => {
  const { letter, problems } = read(written({ title: '"UDFYLD: brevets overskrift"' }, 'Kære alle\n\nUDFYLD: hvorfor I inviterer?\n'))
  expect(letter).toBeNull()
  expect(problems).toEqual([
    { at: 'letter.md:2', code: 'TO-FILL-IN', level: 'blocker', says: 'Her mangler du at skrive: brevets overskrift.' },
    { at: 'letter.md:9', code: 'TO-FILL-IN', level: 'blocker', says: 'Her mangler du at skrive: hvorfor I inviterer?' },
  ])
})

test('a marked date is said once: what is wanted, not that it cannot be read', () => {
  const { problems } = read(written({ deadline: '"UDFYLD: 15. april, hvilket år?"' }))
  expect(problems.map(({ code }) => code)).toEqual(['TO-FILL-IN'])
})
