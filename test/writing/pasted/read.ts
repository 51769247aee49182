import { readFileSync } from 'node:fs'
import { type Draft, draftFrom } from '../../../functions/writing/draft/draft.ts'
import { march2026 } from '../letters.ts'

/** Letters in our own words with the damage that copying does, one kind a file. */
export const pasted = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

export const draftOf = (name: string): Draft => draftFrom(pasted(name), march2026)

/** `{title: '…', 'sessions.0.date': '…'}` */
export const factsIn = ({ recognised }: Pick<Draft, 'recognised'>): Record<string, string> =>
  Object.fromEntries(recognised.map(({ fact, value }) => [fact, value]))

export const asLetter = ({ frontMatter, body }: Draft): string => `---\n${frontMatter}---\n${body}`

/** The letter after a person has written something sensible in the place of every mark. */
export const filledIn = (letter: string): string =>
  letter.replace(/"?UDFYLD: ([^"\n]*)"?/g, (_, what: string) => {
    const [day] = what.match(/\d{4}-\d{2}-\d{2}/g)?.slice(-1) ?? []
    if (/hvilket år|mødets dag|sidste dag/.test(what)) return day ?? '2026-11-01'
    if (/^fra og til|slutter/.test(what)) return '16.00-18.30'
    if (/mail og telefon/.test(what)) return 'none'
    if (/mail$/.test(what)) return 'sofie.holm@sekretariat.example'
    if (/tilmelde sig/.test(what)) return 'alle'
    return /moms|pris/.test(what) ? '200 kr. ekskl. moms' : '16.00 Noget, der passer'
  })
