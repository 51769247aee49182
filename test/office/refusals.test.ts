import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findingInWords } from '../../functions/office/letter/finding-in-words.ts'
import { refusalWords } from '../../templates/words/office/refusals.ts'

// Acts and findings speak to whoever has a terminal and a folder; a page has neither.

const root = fileURLToPath(new URL('../../', import.meta.url))
const rooms = ['staff', 'writing', 'audience', 'rehearsing', 'documents', 'schedule', 'endings'].map(room => `functions/${room}/**/*.ts`)
const sources = globSync(rooms, { cwd: root }).map(file => readFileSync(root + file, 'utf8'))

/** A command, an option, a folder, a file of the project, or a field by its name in the file. */
const forTerminal = /\bindbyd [a-z]|\bMAPPE\b|(?<![\w-])--[a-z]|\bmappen\b|\.md\b|\bnone\b|»[a-z-]+: |per-municipality|\bcapacity\b/

/** The code and the sentence that follows it: `'NO-DOUBT', 'Der er … indbyd doubts ID'`. */
const refusals = /'([A-Z][A-Z-]{3,})',?\s*(?:says:\s*)?(['`])((?:(?!\2)[^\n])*)\2/g

interface Said {
  code: string
  says: string
  /** What stands after it: the figures it is given along with. */
  beside: string
}

const said: Said[] = sources.flatMap(text =>
  [...text.matchAll(refusals)].map(match => ({
    code: match[1] ?? '',
    says: (match[3] ?? '').replace(/\$\{[^}]*\}/g, 'X'),
    beside: text.slice(match.index, match.index + match[0].length + 120),
  })),
)

/** On a page there are documents, and no folder beside the letter. */
const notOnPages = new Set(['DOCUMENT-MISSING', 'DOCUMENT-NOT-PDF', 'NO-LETTER', 'TWO-LISTS', 'UNREADABLE'])

test('nothing an act or a finding says shows a command, an option or a name of the file on a page', () => {
  expect(said.length).toBeGreaterThan(100)
  expect(said.filter(({ says }) => forTerminal.test(says)).length).toBeGreaterThan(20)
  const left = said
    .filter(({ code }) => !notOnPages.has(code))
    .flatMap(({ code, says }) => (['da', 'en'] as const).map(language => findingInWords({ code, says }, language).says))
  expect(left.filter(says => forTerminal.test(says))).toEqual([])
})

test('what an act says in the words of a terminal has words of its own, in both languages, with its figures', () => {
  for (const kind of ['always', 'instead'] as const) {
    expect(Object.keys(refusalWords.en[kind])).toEqual(Object.keys(refusalWords.da[kind]))
    for (const words of [refusalWords.da, refusalWords.en].flatMap(all => Object.values(all[kind]))) expect(words).not.toMatch(forTerminal)
  }
  const asked = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  for (const { code, says, beside } of said) {
    const words = refusalWords.da.instead[code]
    if (!words || !forTerminal.test(says)) continue
    expect(new Set(asked(refusalWords.en.instead[code]!)), code).toEqual(new Set(asked(words)))
    for (const name of asked(words)) expect(beside, `${code} is given ${name}`).toMatch(new RegExp(`\\{[^}]*\\b${name}\\b`))
  }
})

test.each([
  [
    'SESSION-FULL',
    'Der mangler 2 pladser i vejle. Hæv capacity først (indbyd apply).',
    { short: 2, session: 'vejle' },
    'I vejle mangler der plads til 2. Hæv først antallet af pladser i brevet, eller vælg en anden mødegang.',
  ],
  ['UNHEARD-OF', 'Der er 7 på listen. Se dem med: indbyd status ID.', undefined, 'Der er 7 på listen.'],
  [
    'PRICE-NOT-SET',
    'Teksten nævner en pris, men feltet »price« mangler. Skriv fx »price: 495 kr.«.',
    undefined,
    'Teksten nævner en pris, men feltet »Pris« mangler. Skriv fx »495 kr.«.',
  ],
  ['KIND-MIXED', 'Her står »temamøde«, men »debatmøde« i linje 2.', undefined, 'Her står »temamøde«, men »debatmøde« i linje 2.'],
])('%s keeps its figures and loses its commands', (code, says, figures, wanted) => {
  expect(findingInWords({ code, says, ...(figures && { figures }) }, 'da').says).toBe(wanted)
})

test('whoever came second reads on the page too that nothing of theirs was saved or sent, whatever the act was', () => {
  const second = said.filter(({ code }) => code === 'CHANGED-MEANWHILE')
  expect(second.length).toBeGreaterThan(5)
  for (const problem of second) {
    expect(findingInWords(problem, 'da').says).toContain('intet fra dig er gemt eller sendt')
    expect(findingInWords(problem, 'en').says).toContain('nothing of yours was saved or sent')
  }
})

/** Every sentence of a words file, those that are given something too. */
function sentencesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') {
    try {
      return [String((words as (...given: unknown[]) => unknown)(2, 2, 2, 2))]
    } catch {
      return []
    }
  }
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesIn) : []
}

test('the words of the pages name no command and no file of the project', async () => {
  const files = globSync('templates/words/office/*.ts', { cwd: root })
  const all = await Promise.all(files.map(async file => Object.values((await import(root + file)) as object)))
  const sentences = all.flat().flatMap(sentencesIn)
  expect(sentences.length).toBeGreaterThan(900)
  // In English *none* is a word like any other.
  expect(sentences.filter(says => forTerminal.test(says.replace(/\bnone\b/g, '')))).toEqual([])
  // Every deed has a button.
  const pages = globSync('functions/office/**/*.{ts,tsx}', { cwd: root }).map(file => readFileSync(root + file, 'utf8'))
  const commands = pages.flatMap(text => [...text.matchAll(/`indbyd ([a-z-]+ ?[a-z]*)/g)].map(([, command = '']) => command.trim()))
  expect(commands.toSorted()).toEqual([])
})
