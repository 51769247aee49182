import { expect, test } from 'vitest'
import { intentIn } from '../../functions/incoming/intent.ts'
import { ownWords } from '../../functions/incoming/own-words.ts'
import { traps } from './traps.ts'

const intentOf = (text: string, oneDay = true) => intentIn(ownWords(text), { known: 'Anna Hansen', oneDay })?.intent ?? null

const clear: ['decline' | 'accept', string][] = [
  ['decline', 'Afbud.'],
  ['decline', 'Jeg må desværre melde afbud til mødet.'],
  ['decline', 'Hej Mette\n\nJeg kan desværre ikke deltage.\n\nMvh Anna Hansen'],
  ['decline', 'Kære sekretariat,\nTak for invitationen. Jeg er desværre forhindret i at deltage.'],
  ['decline', 'Jeg kan ikke komme den 4. maj'],
  ['decline', 'Jeg melder fra denne gang. Rigtig godt møde!'],
  ['decline', "Sorry, I can't make it."],
  ['decline', 'Unfortunately I am unable to attend.'],
  ['decline', 'Vi deltager desværre ikke.'],
  ['decline', 'Jeg framelder mig hermed mødet'],
  ['decline', 'Melder pas denne gang'],
  ['decline', 'Jeg kan ikke deltage pga. sygdom.'],
  ['decline', 'Jeg afmelder mig'],
  ['decline', 'Hej, jeg kommer ikke'],
  ['decline', 'Desværre kan jeg ikke deltage'],
  ['decline', 'Jeg har desværre en anden aftale og kan ikke deltage'],
  ['decline', 'Kan desværre ikke nå det, er på ferie'],
  ['accept', 'Ja tak, jeg deltager gerne.'],
  ['accept', 'Tilmeld mig gerne'],
  ['accept', 'Jeg kommer stadig.'],
  ['accept', 'Vi kommer'],
  ['accept', 'Please count me in'],
  ['accept', 'I will attend the meeting. Looking forward to it!'],
  ['accept', 'Hej\nTak for invitationen, jeg deltager gerne i mødet. Glæder mig.\nAnna'],
  ['accept', 'Jeg vil gerne tilmelde mig'],
  ['accept', 'Jeg vil meget gerne være med, hilsen Anna'],
]

test('at least seven in ten of the clear ones are proposed, and none of them the wrong way', () => {
  const read = clear.map(([wanted, text]) => [wanted, intentOf(text)])
  expect(read.filter(([wanted, got]) => got !== null && got !== wanted)).toEqual([])
  expect(read.filter(([wanted, got]) => got === wanted).length / clear.length).toBeGreaterThanOrEqual(0.7)
})

test.each(traps)('%s is for a human being', trap => {
  expect(intentOf(trap)).toBeNull()
})

test.each([
  'Hvis jeg kan, kommer jeg',
  'Hvis toget kører\njeg kommer',
  'Jeg kommer måske',
  'Jeg melder afbud. Eller kan I flytte mødet?',
  'Jeg deltager. Jeg melder afbud.',
  'Jeg deltager desværre',
  'Jeg melder ikke afbud',
  'Jeg kommer ikke alligevel med toget',
])('what turns a sentence round: %s', text => {
  expect(intentOf(text)).toBeNull()
})

test('a date says which day only where there is one', () => {
  expect([intentOf('Jeg kan ikke deltage den 4. maj'), intentOf('Jeg kan ikke deltage den 4. maj', false)]).toEqual(['decline', null])
})

test.each([
  ['Afbud. Vh Anna', 'Afbud. Vh Anna'],
  ['Fra: nu af kan jeg ikke om mandagen', 'Fra: nu af kan jeg ikke om mandagen'],
  ['Afbud\n\nFra: Mette\nSendt: i går\nTil: Anna\n\nDu deltager ved at trykke', 'Afbud'],
  ['Afbud\n\n-----Oprindelig meddelelse-----\nJa tak', 'Afbud'],
  ['Afbud\n\nDen ons. 18. mar. 2026 kl. 09.00 skrev Mette <\nmette@kkrh.example>:\n> Ja', 'Afbud'],
  ['Afbud\nHent Outlook til iOS\nJa', 'Afbud'],
  ['Afbud\n-- \nAnna Hansen\nOdense', 'Afbud'],
  ['> Kommer du?\nAfbud\n> Hilsen', 'Afbud'],
])('%j is cut to %j', (text, own) => {
  expect(ownWords(text)).toBe(own)
})
