import type { PlanChange } from '../functions/staff/shown-change.ts'

/** What can be undone of a change of plan, and how: said once it has been done. */
export function howToUndo(changes: readonly Pick<PlanChange['changes'][number], 'what'>[]): { undo: 'again' | 'never'; says: string } {
  const is = (what: string) => changes.some(change => change.what === what)
  if (is('calledOff'))
    return {
      undo: 'never',
      says: 'En aflysning kan ikke fortrydes. Skal mødet holdes alligevel, så skriv det som et nyt brev med sit eget id.',
    }
  if (is('merged'))
    return { undo: 'never', says: 'Mødegangene kan ikke deles igen. Skriv et nyt brev, hvis den ene alligevel skal holdes.' }
  return { undo: 'again', says: 'Var det forkert, så ret brevet, og kør samme kommando igen. De samme mennesker får så en mail til.' }
}
