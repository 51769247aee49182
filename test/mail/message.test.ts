import { expect, test } from 'vitest'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import type { MessageReaders } from '../../functions/letter/step.ts'
import { composeMailing } from '../../functions/mail/compose-mailing.ts'
import { filled } from '../../functions/mail/mail-template.ts'
import { personalValues } from '../../functions/mail/personal-values.ts'
import { instant } from '../../functions/values/instant.ts'
import { readMessage } from '../../functions/writing/read-message.ts'
import { baseUrl, inEnglish, readerIn, themeMeeting, threeVenues } from './fixture.ts'

const early = instant('2020-01-01T00:00:00Z')
const late = instant('2040-01-01T00:00:00Z')

function mail(letter: FrozenLetter, to: MessageReaders, text: string, now = early) {
  const { message, problems } = readMessage(text, to, letter, now)
  if (!message) throw new Error(problems.map(({ says }) => says).join('\n'))
  const template = composeMailing('message', letter, { baseUrl, message })
  return filled(template, personalValues(readerIn(letter), letter))
}

test.each<[string, FrozenLetter, MessageReaders, string[], string[]]>([
  [
    'with a seat, in Danish',
    themeMeeting,
    'registered',
    ['Din plads', 'Se eller ret din tilmelding', 'du er tilmeldt'],
    ['Svar senest', 'Ja, jeg deltager'],
  ],
  ['not answered, in Danish', themeMeeting, 'unanswered', ['Svar senest', 'Ja, jeg deltager'], ['Din plads']],
  ['whoever they are, in Danish', themeMeeting, 'all', ['Hvornår', 'Åbn din side'], ['Svar senest', 'Din plads', 'Ja, jeg deltager']],
  ['whoever they are, of three venues', threeVenues, 'all', ['Hvornår og hvor', 'eller', 'Åbn din side'], ['Din plads']],
  ['with a seat, in English', inEnglish, 'registered', ['Your seat', 'See or change your registration'], ['Din plads']],
])('an extra mail to somebody %s', (_, letter, to, has, hasNot) => {
  const { text } = mail(letter, to, 'Hej {{name}}')
  for (const words of has) expect(text).toContain(words)
  for (const words of hasNot) expect(text).not.toContain(words)
})

test('when registration is closed nobody is asked to answer', () => {
  const { text } = mail(themeMeeting, 'unanswered', 'Hej', late)
  expect([text.includes('Ja, jeg deltager'), text.includes('Åbn din side')]).toEqual([false, true])
})

test('its heading is the subject and the title, once; a second heading is part of the text', () => {
  const { subject, text } = mail(themeMeeting, 'all', '# Nyt om **parkering** & tog\n\nHej\n\n# Toget\n\nKører.')
  expect(subject).toBe('Nyt om parkering & tog')
  expect(text.split('Nyt om parkering & tog')).toHaveLength(2)
  expect(text).toContain('Toget')
})

test('buttons of the author’s own stand in place of the slip’s', () => {
  const { text } = mail(themeMeeting, 'unanswered', 'Hej\n\n{{answer}}\n\nMange tak')
  expect(text.split('Ja, jeg deltager')).toHaveLength(2)
})
