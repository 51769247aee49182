import { describe, expect, test } from 'vitest'
import { kindOf } from '../../functions/writing/read-programme.ts'
import { aLetter, inShort, read, written } from './letters.ts'

const body = (text: string) => aLetter({}, text).body

test('programme and practical info are taken out of the letter, wherever their headings stand', () => {
  const { markdown, programme, practical } = body(
    'Kære alle\n\n# PROGRAM\n- 15.30 Velkommen\n\n## PRAKTISK INFO\nKom i god tid.\n### Find vej\nTil højre.\n\n# Tilmelding\nSkriv til os.\n\nMed venlig hilsen\nSekretariatet',
  )
  expect(markdown.replace(/\n+/g, '|')).toBe('Kære alle|# Tilmelding|Skriv til os.|Med venlig hilsen|Sekretariatet')
  expect(programme.map(({ title }) => title)).toEqual(['Velkommen'])
  expect(practical).toEqual([
    { heading: '', markdown: 'Kom i god tid.', line: 13 },
    { heading: 'Find vej', markdown: 'Til højre.', line: 15 },
  ])
})

test('lines of the letter keep their numbers when sections are taken out', () => {
  const { markdown, line } = body('Kære alle\n\n## Program\n- 15.30 Velkommen\n\n## Tilmelding\nSkriv.')
  expect(line + markdown.split('\n').indexOf('Skriv.')).toBe(13)
})

test('a sign-off below the practical info belongs to the letter', () => {
  const { markdown, practical } = body('Hej\n\n## Praktisk info\nTag toget.\n\nMed venlig hilsen\nSofie Holm')
  expect(practical).toMatchObject([{ markdown: 'Tag toget.' }])
  expect(markdown).toMatch(/Med venlig hilsen\nSofie Holm$/)
})

describe('a line of the programme', () => {
  test.each([
    [
      '- 16.00 Velkomst — Maja Lind, kontorchef, KL',
      { time: '16.00', title: 'Velkomst', by: 'Maja Lind, kontorchef, KL', kind: 'welcome' },
    ],
    ['- kl. 9:05 **Velkomst**', { time: '09.05', title: 'Velkomst', by: '' }],
    ['- 16.00-16.15 Velkomst', { time: '16.00', title: 'Velkomst' }],
    ['- Oplæg: Hvad nu? v/ Jens Skov, KL', { time: null, title: 'Oplæg: Hvad nu?', by: 'Jens Skov, KL', kind: 'talk' }],
    ['- Oplæg – Jens Skov, KL', { title: 'Oplæg', by: 'Jens Skov, KL' }],
    ['- Hvordan håndteres det – i dag og i fremtiden', { title: 'Hvordan håndteres det – i dag og i fremtiden', by: '' }],
    ['- Oplæg der fylder\n  to linjer — Jens Skov', { title: 'Oplæg der fylder to linjer', by: 'Jens Skov' }],
    ['Kl. 15.30 Velkommen\nv./ Maja Lind, KL', { time: '15.30', title: 'Velkommen', by: 'Maja Lind, KL' }],
  ])('%s', (line, item) => {
    expect(body(`Hej\n\n## Program\n${line}`).programme).toMatchObject([item])
  })

  test.each([
    ['Velkommen', 'welcome'],
    ['Velkomst og rammesætning', 'welcome'],
    ['Pause og netværk', 'pause'],
    ['Kaffe', 'pause'],
    ['Fælles drøftelse: Hvor går grænsen?', 'discussion'],
    ['Gruppedrøftelser', 'discussion'],
    ['Oplæg til drøftelse af økonomien', 'talk'],
    ['Afrunding', 'closing'],
    ['Tak for i dag!', 'closing'],
    ['Værdien af samarbejdet', 'talk'],
  ])('»%s« is a %s', (title, kind) => {
    expect(kindOf(title)).toBe(kind)
  })
})

test('a part is opened by its first item', () => {
  const { programme } = body('Hej\n\n## Program\n- 15.30 Velkommen\n### Del I: Nu\n- Et\n- To\n\n**DEL II: Siden**\n\n- Tre')
  expect(programme.map(({ title, part }) => [title, part])).toEqual([
    ['Velkommen', null],
    ['Et', 'Del I: Nu'],
    ['To', null],
    ['Tre', 'DEL II: Siden'],
  ])
})

test('nothing vanishes from a programme in silence', () => {
  const { problems } = read(written({}, 'Hej\n\n## Program\nDørene åbner tidligt.\n- 15.30 Velkommen\n### Del I: Uden punkter'))
  expect(inShort(problems)).toEqual(['10 PROGRAMME-LINE', '12 PROGRAMME-LINE'])
})
