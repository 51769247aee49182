import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { instant } from '../../../functions/values/instant.ts'
import { check, findings, goodToKnow } from '../../../functions/writing/check.ts'
import { parseLetter } from '../../../functions/writing/parse.ts'
import { exampleCampaign } from '../../house.ts'
import { inShort, read, sender } from '../letters.ts'

const fixture = (name: string) => readFileSync(new URL(`letters/${name}.md`, import.meta.url), 'utf8')
const withYear = (text: string, year: number) => text.replace(/((?:date|deadline): \d+\. \p{L}+)/gu, `$1 ${year}`)

/** Line, level and code of everything a secretary is told. */
function told(text: string): string[] {
  const { letter, problems } = read(text)
  const all = [...problems, ...(letter ? check(letter) : [])].map(({ at, level, code }) => `${at.split(':')[1]} ${level} ${code}`)
  const notes = (letter ? goodToKnow(letter) : []).filter(({ code }) => code !== 'SENDER-NOT-SET')
  return [...all, ...notes.map(({ at, code }) => `${at.split(':')[1]} note ${code}`)]
}

// The five letters with the mistakes they were sent with; the words are ours.
const three = fixture('000-three-venues')
const politicians = fixture('001-politicians-only')
const twoKinds = fixture('002-two-kinds-of-meeting')
const fromSlides = fixture('003-pasted-from-slides')
const newDate = fixture('004-a-new-date')

describe('each letter’s mistakes are found at their lines, and nothing else', () => {
  test.each<[string, string, string[]]>([
    [
      '000 as written: no year anywhere, words cut by a PDF',
      three,
      [
        '9 blocker YEAR-MISSING',
        '10 blocker YEAR-MISSING',
        '11 blocker YEAR-MISSING',
        '12 blocker YEAR-MISSING',
        '17 warning LEFT-OVER',
        '21 warning LEFT-OVER',
      ],
    ],
    [
      '000 in 2022: a deadline five months before',
      withYear(three, 2022),
      ['12 warning DEADLINE-FAR', '17 warning LEFT-OVER', '21 warning LEFT-OVER', '12 note DAY-OFF'],
    ],
    [
      '000 without a word on VAT',
      withYear(three, 2022)
        .replace(' ekskl. moms', '')
        .replace(/(?<=\p{Ll})-\n\n/gu, ''),
      ['12 warning DEADLINE-FAR', '13 warning PRICE-VAT', '12 note DAY-OFF'],
    ],
    ['001 as written: no year', politicians, ['10 blocker YEAR-MISSING']],
    ['001 in 2020: no deadline', withYear(politicians, 2020), ['9 note NO-DEADLINE', '9 note DAY-OFF']],
    [
      '002: nobody to ask, a link to #, two kinds of meeting, one speaker with two titles',
      twoKinds,
      ['1 blocker CONTACT-MISSING', '15 blocker LINK-DEAD', '21 warning KIND-MIXED', '36 warning TITLE-DIFFERS', '7 note DAY-OFF'],
    ],
    [
      '003: nobody to ask, a link to a news page, slides and a cut word',
      fromSlides,
      [
        '1 blocker CONTACT-MISSING',
        '13 warning LEFT-OVER',
        '18 warning LINK-NOT-PERSONAL',
        '40 warning LEFT-OVER',
        '42 warning LEFT-OVER',
        '9 note DAY-OFF',
      ],
    ],
    [
      '004: nobody to ask, a link to #, a new date whose old one is unknown, a deadline on the day the programme goes out',
      newDate,
      [
        '1 blocker CONTACT-MISSING',
        '15 blocker LINK-DEAD',
        '19 warning NEW-DATE',
        '7 note DAY-OFF',
        '9 note DAY-OFF',
        '9 note PROGRAMME-ON-DEADLINE',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

test('000-1 each date without a year is shown with the weekday it has in every year it could be', () => {
  const { problems } = parseLetter(three, '000', { sender, now: instant('2021-10-01T08:00:00Z') })
  expect(problems[0]?.says).toContain('2022-08-17 er en onsdag')
  expect(problems[3]?.says).toContain('2022-03-15 er en tirsdag')
})

test('000-2 the deadline is said with its weekday and how many days before the meeting it lies', () => {
  const { letter } = read(withYear(three, 2022))
  expect(check(letter!)[0]?.says).toContain('tirsdag den 15.\u00a0marts 2022 ligger 155 dage før mødet')
})

test('001-3 without a deadline the check says how long one can register and that nobody is reminded', () => {
  const { letter } = read(withYear(politicians, 2020))
  expect(goodToKnow(letter!)[0]?.says).toMatch(/mandag den 16.\smarts 2020 kl.\s16.30, og ingen får en påmindelse/)
})

test('003-4 a reminder on a Saturday is said with the day it goes out instead', () => {
  const { letter } = read(fromSlides.replace('title:', 'contact: none\ntitle:'))
  expect(goodToKnow(letter!)[0]?.says).toMatch(/lørdag den 13.\sapril 2024.*fredag den 12.\sapril 2024 i stedet/)
})

test('every warning and every note of the five can be dismissed with a note; no blocker can', () => {
  for (const text of [withYear(three, 2022), withYear(politicians, 2020), twoKinds, fromSlides, newDate]) {
    const { letter } = read(text)
    const codes = [...findings(letter!), ...goodToKnow(letter!)].map(({ code }) => code)
    const dismissed = { ...letter!, dismiss: Object.fromEntries(codes.map(code => [code, 'Aftalt'])) }
    expect(check(dismissed)).toEqual(
      findings(letter!)
        .filter(({ level }) => level === 'blocker')
        .map(found => expect.objectContaining({ code: found.code })),
    )
    expect(goodToKnow(dismissed)).toEqual([])
  }
})

test.each([
  '000-kl-temamoeder-2022',
  '001-kl-debatmoede-2020',
  '002-kkr-hovedstaden-2026',
  '003-kkr-hovedstaden-2024',
  '004-kkr-hovedstaden-2020',
])('the example %s has no finding it does not dismiss itself', id => {
  expect(inShort(check(exampleCampaign(id).letter))).toEqual([])
})
