import * as v from 'valibot'
import type { BlockerCode } from '../../letter/finding-codes.ts'
import { plainLine } from '../../values/plain-line.ts'

/** Why a field's text cannot be used, and what to write instead. */
export class Refusal {
  readonly says: string
  readonly code: BlockerCode
  constructor(says: string, code: BlockerCode = 'FIELD') {
    this.says = says
    this.code = code
  }
}

const oneText = 'Her skal stå én tekst på én linje.'

/** A field that is one text, read by a function that answers with the value or with a refusal. */
export const field = <Value>(read: (text: string) => Value | Refusal) =>
  v.pipe(
    v.string(oneText),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value)
      if (!(value instanceof Refusal)) return value
      // Valibot keeps one word beside the message; it holds the finding's code.
      addIssue({ message: value.says, expected: value.code })
      return NEVER
    }),
  )

const longest = 300

/** One line of text, without the characters a mail header cannot hold. */
export const line = field(text => {
  const tidy = plainLine(text)
  return tidy.length > longest ? new Refusal(`Teksten er længere end ${longest} tegn. Gør den kortere.`) : tidy
})

export const yesOrNo = field(text => {
  if (/^(true|yes|ja)$/i.test(text)) return true
  if (/^(false|no|nej)$/i.test(text)) return false
  return new Refusal(`Skriv »true« eller »false«, ikke »${text}«.`)
})

export const isOff = (input: unknown): boolean => typeof input === 'string' && /^(off|no|false|nej|fra)$/i.test(input)

export const wholeNumber = (least: number, most: number) =>
  field(text => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? number : new Refusal(`Skriv et helt tal fra ${least} til ${most}, ikke »${text}«.`)
  })

/** One of the words, in any case; `also` maps other spellings to them. */
export const oneOf = <Word extends string>(words: readonly Word[], also: Record<string, Word> = {}) =>
  field((text): Word | Refusal => {
    const typed = text.toLowerCase()
    return (
      words.find(word => word === typed) ??
      new Map(Object.entries(also)).get(typed) ??
      new Refusal(`Skriv ${words.join(' eller ')}, ikke »${text}«.`)
    )
  })

/** A list, or a single entry that stands for a list of one. */
export const oneOrMany = <Schema extends v.GenericSchema>(entry: Schema) =>
  v.pipe(
    v.unknown(),
    v.transform(input => (Array.isArray(input) ? input : [input])),
    v.array(entry),
  )

/** Named fields. The sentence about a missing one shows how it is written. */
export const fields = <const Entries extends v.ObjectEntries>(entries: Entries, examples: Partial<Record<keyof Entries, string>> = {}) =>
  v.object(entries, issue => {
    if (issue.received !== 'undefined') return `Her skal stå felter med navn: ${Object.keys(entries).join(', ')}.`
    const name = (issue.expected ?? '').replaceAll('"', '')
    const example = new Map(Object.entries(examples)).get(name)
    return `Feltet »${name}« mangler.${example ? ` Skriv fx »${name}: ${String(example)}«.` : ''}`
  })
