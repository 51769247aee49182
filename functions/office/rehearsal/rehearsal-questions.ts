import type { WhatIf } from '../../rehearsing/supposed-answers.ts'
import { isDate } from '../../schedule/local-time.ts'
import type { PersonNumber } from '../../values/ids.ts'

/** A field of the form *what if* that cannot be read. */
export type WrongField = 'tilmelder' | 'afbud' | 'frist'

/** What the address of a rehearsal asks to see. A `GET`, so that it can be kept as a link. */
export interface RehearsalQuestions {
  whatIf: WhatIf
  /** Another deadline to play it with. */
  deadline: string | null
  /** Whose mails to show: a number, a part of a name or of an address. */
  who: string
  /** As typed. */
  typed: { tilmelder: string; afbud: string; program: string; frist: string }
  wrong: WrongField[]
}

type Query = (name: string) => string | undefined

export function askedIn(query: Query): RehearsalQuestions {
  const text = (name: string) => (query(name) ?? '').trim().slice(0, 500)
  const typed = { tilmelder: text('tilmelder'), afbud: text('afbud'), program: text('program'), frist: text('frist') }
  const share = /^\d{1,3}$/.test(typed.tilmelder) && Number(typed.tilmelder) <= 100 ? Number(typed.tilmelder) : null
  const numbers = typed.afbud.split(/[\s,;]+/).filter(Boolean)
  const areNumbers = numbers.every(number => /^[1-9]\d{0,6}$/.test(number))
  const isDay = isDate(typed.frist)
  return {
    whatIf: {
      registers: share ?? 0,
      declines: areNumbers ? (numbers.map(Number) as PersonNumber[]) : [],
      ...(typed.program === 'sent' && { programmeLate: true }),
    },
    deadline: isDay ? typed.frist : null,
    who: text('som'),
    typed,
    wrong: [
      ...(typed.tilmelder !== '' && share === null ? ['tilmelder' as const] : []),
      ...(areNumbers ? [] : ['afbud' as const]),
      ...(typed.frist !== '' && !isDay ? ['frist' as const] : []),
    ],
  }
}

/** The same questions, for a link of the page; `with` says what is asked instead or besides. */
export function asSearch({ typed, who }: RehearsalQuestions, besides: Record<string, string> = {}): string {
  const entries = Object.entries({ ...typed, som: who, ...besides }).filter(([, value]) => value !== '')
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}
