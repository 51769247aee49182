import { describe, expect, test } from 'vitest'
import { instant } from '../../functions/values/instant.ts'
import { mended } from '../../functions/writing/mended.ts'
import { proofread } from '../../functions/writing/proofread.ts'

const now = instant('2026-03-18T08:00:00Z')
const sender = { name: 'KKR', address: 'kkr@indbyd.example' }
const fields: Record<string, string> = {
  title: 'Temamøde',
  contact: 'none',
  sender: 'KKR <kkr@indbyd.example>',
  sessions: '[{ date: 2026-05-04, time: 15.30-18.00, venue: Gate21 }]',
  deadline: '2026-04-15',
}
const letter = (changes: Record<string, string | null>, body: string) =>
  `---\n${Object.entries({ ...fields, ...changes })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${body}\n`
const found = (text: string) => proofread(text, 'et-moede', { sender, now }).problems

// Finding, fields, text, the line as it is to be.
const cases: [code: string, changes: Record<string, string | null>, body: string, becomes: string][] = [
  ['CONTACT-MISSING', { contact: null }, 'Svar [her]({{answer}}).', 'contact: none'],
  ['LINK-DEAD', {}, 'Svar [her](#) nu.', 'Svar [her]({{answer}}) nu.'],
  ['LINK-NOT-PERSONAL', {}, 'Tilmelding sker [her](https://x.example/t).', 'Tilmelding sker [her]({{answer}}).'],
  ['LINK-MISSING', {}, 'Tilmelding via dette link.', 'Tilmelding via [dette link]({{answer}}).'],
  ['KIND-MIXED', {}, 'Dialogmødet bliver godt.', 'Temamødet bliver godt.'],
  ['WEEKDAY', {}, 'Vi ses tirsdag den 4. maj 2026.', 'Vi ses mandag den 4. maj 2026.'],
  ['DEADLINE-DIFFERS', {}, 'Svar senest den 16. april.', 'Svar senest {{deadline}}.'],
  ['DEADLINE-SAME-DAY', { deadline: '2026-05-04' }, 'Svar.', 'deadline: 2026-05-04 12.00'],
  ['YEAR-MISSING', { deadline: '15. april' }, 'Svar.', 'deadline: 2026-04-15'],
  ['UNKNOWN-KEY', { titel: 'Møde' }, 'Svar.', 'title: Møde'],
  ['LEFT-OVER', {}, 'Vi gør en frem-\n\nragende indsats.', 'Vi gør en fremragende indsats.'],
  ['TO-FILL-IN', { deadline: '"UDFYLD: (gæt: 2026-04-15 eller 2026-04-16) sidste dag"' }, 'Svar.', 'deadline: 2026-04-15'],
  ['TO-FILL-IN', { title: '"UDFYLD: (gæt: Møde: sommer) overskrift"' }, 'Svar.', 'title: "Møde: sommer"'],
]

describe.each(cases)('%s', (code, changes, body, becomes) => {
  test(`becomes »${becomes}«`, () => {
    const text = letter(changes, body)
    const problem = found(text).find(one => one.code === code && one.mend)!
    const line = Number(problem.at.split(':')[1])
    // A day without its year has more than one; the meeting's is among them.
    const after = problem.mend!.map(mend => mended(text, line, mend) ?? '')
    expect(after.map(one => one.split('\n')).some(lines => lines.includes(becomes))).toBe(true)
    if (code !== 'UNKNOWN-KEY') expect(after.some(one => !found(one).some(again => again.code === code))).toBe(true)
  })
})

test('a finding whose line has changed since mends nothing', () => {
  const text = letter({}, 'Svar [her](#) nu.')
  const [problem] = found(text)
  const line = Number(problem!.at.split(':')[1])
  expect(mended(text.replace('(#)', '(https://x.example)'), line, problem!.mend![0]!)).toBeNull()
  expect(mended('kort', line, problem!.mend![0]!)).toBeNull()
})
