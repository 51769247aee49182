import type { Draft } from '../functions/writing/draft/draft.ts'

const names: [RegExp, string][] = [
  [/^title$/, 'overskrift'],
  [/^kind$/, 'slags møde'],
  [/^language$/, 'sprog'],
  [/\.date$/, 'dag'],
  [/\.time$/, 'tid'],
  [/\.venue(?:\.name)?$/, 'sted'],
  [/\.room$/, 'lokale'],
  [/\.per-municipality$/, 'højst pr. kommune'],
  [/\.capacity$/, 'pladser'],
  [/\.until$/, 'sidste dag'],
  [/^sessions$/, 'dag'],
  [/\.address$/, 'adresse'],
  [/^deadline$/, 'frist'],
  [/^roles/, 'målgruppe'],
  [/^price\.binding$/, 'bindende'],
  [/^price\.release/, 'fri ved nyt sted'],
  [/^price/, 'pris'],
  [/^contact\.email$/, 'kontakt, mail'],
  [/^contact\.phone$/, 'kontakt, telefon'],
  [/^contact/, 'kontakt'],
  [/^signatories/, 'underskriver'],
  [/\.part$/, 'del'],
  [/^programme/, 'program'],
  [/^practical/, 'praktisk info'],
  [/^link$/, 'tilmeldingslink'],
]

const nameOf = (fact: string) => names.find(([pattern]) => pattern.test(fact))?.[1] ?? fact

/**
 * What was read from the pasted text and on which line, what is missing, and what is in neither.
 */
export function draftReport({ recognised, missing, guesses, leftOut }: Draft): string {
  return [
    'Læst i teksten:',
    ...recognised
      .filter(({ fact, value }) => fact !== 'language' || value !== 'da')
      .map(({ fact, value, line }) => `  ${`linje ${line}`.padEnd(10)} ${nameOf(fact).padEnd(16)} ${value === 'true' ? 'ja' : value}`),
    ...(missing.length > 0
      ? ['', 'Det mangler:', ...onceEach(missing).map(({ fact, says }) => `  ${nameOf(fact).padEnd(16)} ${says}`)]
      : []),
    ...(guesses.length > 0
      ? ['', 'Se efter, om det passer:', ...onceEach(guesses).map(({ fact, says }) => `  ${nameOf(fact).padEnd(16)} ${says}`)]
      : []),
    ...(leftOut.length > 0 ? ['', 'Ikke taget med:', ...leftOut.map(({ line, text }) => `  ${`linje ${line}`.padEnd(10)} ${text}`)] : []),
  ].join('\n')
}

/** What is said of every session is said once. */
const onceEach = <Told extends { says: string }>(told: Told[]): Told[] =>
  told.filter(({ says }, index) => told.findIndex(other => other.says === says) === index)
