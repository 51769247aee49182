import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../functions/writing/facts/facts.ts'
import { withDismissal, withFacts, withoutSession, withSession } from '../../../functions/writing/facts/with-facts.ts'
import { letterOf, linesOfParagraphs, partsOfLetter } from '../../../functions/writing/letter-parts.ts'

const examples = new URL('../../../examples/', import.meta.url)
const letters = readdirSync(examples).map(name => [name, readFileSync(new URL(`${name}/letter.md`, examples), 'utf8')] as const)
const changed = (front: string, changes: Record<string, string>) => withFacts(front, new Map(Object.entries(changes)))

describe.each(letters)('%s', (_, text) => {
  const parts = partsOfLetter(text)!

  test('is the same byte for byte after it was divided', () => {
    expect(letterOf(parts)).toBe(text)
    const lines = text.split('\n')
    for (const [index, line] of linesOfParagraphs(parts).entries()) expect(lines[line - 1]).toBe(parts.paragraphs[index]!.split('\n')[0])
  })

  test('each field, set to what it says, says the same, and no other line changes', () => {
    const facts = factsOf(parts.front)!
    expect(facts.get('title')).not.toBe('')
    expect(withFacts(parts.front, new Map())).toBe(parts.front)
    const title = changed(parts.front, { title: 'Noget andet: med kolon' })
    const differ = title.split('\n').filter((line, index) => line !== parts.front.split('\n')[index])
    expect(differ).toEqual(['title: "Noget andet: med kolon"'])
    for (const [name, value] of facts) {
      const again = changed(parts.front, { [name]: value })
      expect(factsOf(again), name).toEqual(facts)
    }
  })

  test('a changed field says what was typed, and the others what they said', () => {
    const facts = factsOf(parts.front)!
    const typed = {
      'sessions.0.date': '2027-05-04',
      'sessions.0.venue.address': 'Torvet 1',
      'deadline.date': '2027-04-01',
      'deadline.time': '12:00',
    }
    expect(factsOf(changed(parts.front, typed))).toEqual(new Map([...facts, ...Object.entries(typed)]))
  })
})

test('comments and order stay', () => {
  const front = '# Husk at spørge Ole\ntitle: Møde # foreløbig\n\n# Kun for os\ncontact: none\n'
  expect(changed(front, { 'contact.none': '', 'contact.name': 'Sofie Holm', 'contact.email': 's@k.example' })).toBe(
    '# Husk at spørge Ole\ntitle: Møde # foreløbig\n\n# Kun for os\ncontact:\n  name: Sofie Holm\n  email: s@k.example\n',
  )
  expect(changed(front, { kind: 'temamøde' })).toBe(`${front}kind: temamøde\n`)
  expect(changed(front, { title: '' })).toBe('# Husk at spørge Ole\n\n# Kun for os\ncontact: none\n')
  expect(withDismissal(front, 'DEADLINE-FAR', 'Aftalt: med Ole')).toBe(`${front}dismiss:\n  DEADLINE-FAR: "Aftalt: med Ole"\n`)
})

test.each([
  [
    'a room beside an address stays',
    'sessions:\n  - date: 2026-05-04\n    venue: { name: Gate21, room: Sal A, address: "Vej 1" }\n',
    { 'sessions.0.venue.name': 'Gate 22' },
    'sessions:\n  - date: 2026-05-04\n    venue: { name: Gate 22, room: Sal A, address: "Vej 1" }\n',
  ],
  [
    'a place in words becomes a name and an address',
    'sessions:\n  - venue: Rådhuset, Torvet 1\n',
    { 'sessions.0.venue.name': 'Salen' },
    'sessions:\n  - venue:\n      name: Salen\n      address: Torvet 1\n',
  ],
  ['what is to be filled in is filled in', 'contact: "UDFYLD: navn"\n', { contact: 'none' }, 'contact: "none"\n'],
  [
    'a price with terms keeps them',
    'price:\n  amount: 495 kr.\n  binding: true\n',
    { price: '500 kr.' },
    'price:\n  amount: 500 kr.\n  binding: true\n',
  ],
])('%s', (_, front, changes, wanted) => expect(changed(front, changes as Record<string, string>)).toBe(wanted))

test('sessions come and go', () => {
  const front = 'title: T\nsessions:\n  - date: 2026-05-04\n    time: 15-18\ndeadline: 2026-04-01\n'
  expect(withoutSession(withSession(front), 1)).toBe(front)
  expect(factsOf(withSession(front))!.get('sessions.1.date')).toBe('')
})

test.each([
  '',
  'ingen felter',
  '---\n---\n',
  '---\ntitle: x\n---',
  '---\na: [\n---\n\n\nx\n \n\ny\n\n',
  '\ufeff--- \ntitle: x\n---\t\n\nx',
])('any text is divided so that nothing is lost: %j', text => {
  const parts = partsOfLetter(text)
  if (parts) expect(letterOf(parts)).toBe(text)
  else expect(text).not.toMatch(/^---\n[\s\S]*\n---\n/)
})
