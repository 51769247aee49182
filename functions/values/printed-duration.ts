import type { Language } from './language.ts'

const units: Record<Language, { day: [one: string, many: string]; hour: [one: string, many: string] }> = {
  da: { day: ['ét døgn', 'døgn'], hour: ['én time', 'timer'] },
  en: { day: ['24 hours', 'days'], hour: ['one hour', 'hours'] },
}

/** A time limit as one says it: `2 døgn`, `ét døgn`, `12 timer`. */
export function printedHours(hours: number, language: Language): string {
  const [count, [one, many]] = hours % 24 === 0 ? [hours / 24, units[language].day] : [hours, units[language].hour]
  return count === 1 ? one : `${count} ${many}`
}
