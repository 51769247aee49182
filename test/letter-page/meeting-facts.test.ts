import { expect, test } from 'vitest'
import { meetingFacts, sessionFacts } from '../../functions/letter-page/meeting-facts.ts'
import { bindingMeeting, themeMeeting } from '../form/fixture.ts'

test('one meeting has a day, a place and a deadline', () => {
  expect(meetingFacts(themeMeeting)).toEqual({
    leaf: { top: 'maj', day: '4', bottom: 'mandag' },
    facts: [
      { term: 'Hvornår', says: 'Mandag den 4.\u00a0maj 2026', more: 'kl.\u00a015.30–18.00' },
      { term: 'Hvor', says: 'Gate21', more: 'Liljens Kvarter 2, 2620 Albertslund' },
      { term: 'Svar senest', says: 'Onsdag den 15.\u00a0april 2026' },
    ],
  })
})

test('several days and places are told together, with what it costs', () => {
  expect(meetingFacts(bindingMeeting)).toEqual({
    leaf: { top: 'august', day: '3', bottom: 'datoer' },
    facts: [
      {
        term: 'Hvornår',
        says: '17., 18. eller 19.\u00a0august',
        more: 'Kl.\u00a016.00–19.00. Vælg den dag og det sted, der passer dig bedst',
      },
      { term: 'Hvor', says: 'Comwell Horsens, Comwell Odense eller Comwell Roskilde' },
      { term: 'Svar senest', says: 'Onsdag den 15.\u00a0april 2026' },
      { term: 'Pris', says: '495,00\u00a0kr. ekskl. moms (618,75\u00a0kr. inkl. moms)', more: 'Tilmeldingen er bindende.' },
    ],
  })
})

test('whoever has a seat reads only of that day', () => {
  const { leaf, facts } = sessionFacts(bindingMeeting, bindingMeeting.sessions[1]!)
  expect(leaf).toEqual({ top: 'august', day: '18', bottom: 'torsdag' })
  expect(facts.map(({ says }) => says)).toEqual([bindingMeeting.title, 'Torsdag den 18.\u00a0august 2022', 'Comwell Odense'])
})

test('without a deadline the box says how long registration is open', () => {
  expect(meetingFacts({ ...themeMeeting, deadline: null }).facts.at(-1)).toEqual({ term: 'Tilmelding', says: 'Åben, til mødet begynder' })
})

test('two days are the one or the other, and not the days between', () => {
  const [first, , last] = bindingMeeting.sessions
  const { leaf, facts } = meetingFacts({ ...bindingMeeting, sessions: [first, last!] })
  expect([leaf.day, facts[0]?.says]).toEqual(['17/19', '17. eller 19.\u00a0august'])
})

test('days in different months do not pretend to be a span', () => {
  const [june, ...rest] = bindingMeeting.sessions
  const early = { ...june, date: { ...june.date, leaf: { ...june.date.leaf, month: 'juni' } } }
  expect(meetingFacts({ ...bindingMeeting, sessions: [early, ...rest] }).leaf).toMatchObject({ day: '3', bottom: 'datoer' })
})
