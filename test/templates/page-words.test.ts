import { expect, test } from 'vitest'
import { da } from '../../templates/words/page.da.ts'
import { en } from '../../templates/words/page.en.ts'
import { priceDa } from '../../templates/words/price.da.ts'
import { priceEn } from '../../templates/words/price.en.ts'

const danish = { da, priceDa }
const english = { en, priceEn }

/** Every sentence, with something plausible in its holes. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return sentences(words(7, 7))
  return Object.values(words as object).flatMap(sentences)
}

test('the Danish of the pages has no word a tired office would use', () => {
  const tired = /ugyldig|indtast|venligst|\bok\b|klik|submit|\bsubmit|fejlkode|!/i
  expect(sentences(danish).filter(sentence => tired.test(sentence))).toEqual([])
})

test('to the one who reads, the pages never say De or Deres', () => {
  expect(sentences(danish).filter(sentence => /\b(De(res|m)?)\b/.test(sentence) && !/^De andre|\. De andre/.test(sentence))).toEqual([])
})

test('both languages say as much', () => {
  expect(sentences(english)).toHaveLength(sentences(danish).length)
})

test.each([
  [1, 'Der er én ting at rette'],
  [2, 'Der er to ting at rette'],
  [11, 'Der er 11 ting at rette'],
])('%i to correct: %s', (count, says) => {
  expect(da.page.toCorrect(count)).toBe(says)
})
