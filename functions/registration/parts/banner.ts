import { reconfirmWords } from '../../../templates/words/page/reconfirm.ts'
import type { Answer } from '../../audience/person.ts'
import { questionTo } from '../../audience/reconfirm.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Banner } from '../../form/page.tsx'
import { type FrozenLetter, type FrozenSession, sessionOf, type WhenAndWhere } from '../../letter/frozen-letter.ts'
import { isAtOneTime, nameOfChange, wasFor, whenOf, whereOf } from '../../letter/name-of-change.ts'

/** What somebody who follows an old link must know before anything else. */
export function bannerFor(letter: FrozenLetter, { state }: Pick<Campaign, 'state'>, answer: Answer): Banner | undefined {
  const words = reconfirmWords[letter.language]
  if (state === 'calledOff') return { what: 'calledOff', title: words.calledOff, says: words.calledOffMeans }
  if (answer.status === 'cancelled' && answer.because === 'calledOff')
    return { what: 'calledOff', title: words.calledOff, says: words.calledOffMeans }
  const changed = questionTo(answer, letter) ?? (isUndecided(answer) ? latestChange(letter) : null)
  const session = changed && placeOf(letter, answer, 'session' in changed ? changed.session : undefined)
  if (!changed || !session) return undefined
  const was = 'before' in changed ? wasFor(changed, session) : changed.was
  return { what: changed.what, title: words[nameOfChange({ ...changed, was, session })], says: oldToNew(was, session, words) }
}

/** Whoever is merged into another session may have another day too, and a day may bring a place. */
function oldToNew(was: WhenAndWhere, is: WhenAndWhere, words: (typeof reconfirmWords)['da']): string {
  if (isAtOneTime({ was, session: is })) return words.venueFrom(whereOf(was), whereOf(is))
  const both = (of: WhenAndWhere) => (whereOf(was) === whereOf(is) ? whenOf(of) : `${whenOf(of)}, ${whereOf(of)}`)
  return words.movedFrom(both(was), both(is))
}

/**
 * Whoever has a seat has said yes to what is, or is asked; the others know the letter as it came.
 */
const isUndecided = ({ status }: Answer): boolean => status === 'noAnswer' || status === 'declined' || status === 'cancelled'

/** A session that was merged into another has moved there. */
function latestChange(letter: FrozenLetter) {
  const merged = (letter.gone ?? []).flatMap(was => {
    const session = was.into && sessionOf(letter, was.into)
    return session ? [{ what: 'venueChanged' as const, plan: was.plan, was, session }] : []
  })
  const all = [...letter.sessions.flatMap(session => (session.changes ?? []).map(change => ({ ...change, session }))), ...merged]
  return all.toSorted((a, b) => b.plan - a.plan)[0] ?? null
}

const placeOf = (letter: FrozenLetter, answer: Answer, known: FrozenSession | undefined): FrozenSession | undefined =>
  known ?? ('session' in answer ? sessionOf(letter, answer.session) : undefined)
