import { expect, test } from 'vitest'
import { everyPageWords } from '../../templates/words/page/every-page.ts'
import { priceDa } from '../../templates/words/price.da.ts'
import { priceEn } from '../../templates/words/price.en.ts'
import { everythingSaid } from '../../templates/words/said.ts'

const said = await everythingSaid()

/** Every sentence, with something plausible in its holes. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return sentences(words(7, 7))
  return Object.values(words as object).flatMap(sentences)
}

/** What staff read speaks of others, so *de* may begin a sentence there. */
const forReaders = said.filter(({ key }) => !key.startsWith('office'))
const danish = [...forReaders.map(({ da }) => da), ...sentences(priceDa)]

test('the Danish of the pages has no word a tired office would use', () => {
  const tired = /ugyldig|indtast|venligst|\bok\b|klik|submit|\bsubmit|fejlkode|!/i
  expect(danish.filter(sentence => tired.test(sentence))).toEqual([])
})

test('to the one who reads, the pages never say De or Deres', () => {
  expect(danish.filter(sentence => /\b(De(res|m)?)\b/.test(sentence) && !/(^|\. )De (andre|tilmelder)/.test(sentence))).toEqual([])
})

test('both languages say as much', () => {
  expect(said.filter(({ da, en }) => (da === '') !== (en === '') || en === 'undefined')).toEqual([])
  expect(sentences(priceEn)).toHaveLength(sentences(priceDa).length)
})

test('every subject of the pages is there to proof-read', () => {
  expect(said.length).toBeGreaterThan(300)
  expect(said).toContainEqual({ key: 'page/slip.send', da: 'Send svar', en: 'Send reply' })
})

test.each([
  [1, 'Der er én ting at rette'],
  [2, 'Der er to ting at rette'],
  [11, 'Der er 11 ting at rette'],
])('%i to correct: %s', (count, says) => {
  expect(everyPageWords.da.toCorrect(count)).toBe(says)
})
