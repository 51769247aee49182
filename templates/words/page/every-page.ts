import { inDanish, inEnglish } from '../number-words.ts'

const da = {
  skip: 'Gå til indholdet',
  error: 'Fejl: ',
  toCorrect: (count: number) => (count === 1 ? 'Der er én ting at rette' : `Der er ${inDanish(count)} ting at rette`),
}

const en = {
  skip: 'Go to the content',
  error: 'Error: ',
  toCorrect: count => (count === 1 ? 'There is one thing to correct' : `There are ${inEnglish(count)} things to correct`),
} satisfies typeof da

export const everyPageWords = { da, en }
