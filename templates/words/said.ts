import { readdirSync } from 'node:fs'

/** One sentence of ours in both languages. `key` is its file and its name there: `slip.send`. */
export interface Said {
  key: string
  da: string
  en: string
}

/** Everything of ours that stands in both languages beside each other, file by file. */
export async function everythingSaid(): Promise<Said[]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(file => /\/[\w-]+\.ts$/.test(file))
  const said = await Promise.all(
    files.toSorted().map(async file => {
      const exported: Record<string, unknown> = await import(new URL(file, import.meta.url).href)
      const subject = file.replace(/\.ts$/, '')
      return Object.values(exported).flatMap(words => (isInBoth(words) ? saidIn(subject, words.da, words.en) : []))
    }),
  )
  return said.flat()
}

const isInBoth = (words: unknown): words is Record<'da' | 'en', unknown> =>
  typeof words === 'object' && words !== null && 'da' in words && 'en' in words

function saidIn(key: string, da: unknown, en: unknown): Said[] {
  if (typeof da !== 'object' || da === null) return [{ key, da: sentence(da), en: sentence(en) }]
  return Object.entries(da).flatMap(([name, inDanish]) => saidIn(`${key}.${name}`, inDanish, (en as Record<string, unknown>)[name]))
}

/** A sentence with holes is said with a plausible number or name in each: `7 pladser tilbage`. */
const sentence = (words: unknown): string => (typeof words === 'function' ? String(words(7, 7, 7)) : String(words))
