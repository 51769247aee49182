import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
import type { OfferEnds } from '../schedule/wake-up.ts'
import { commit } from './commit.ts'
import { type AnswerHouse, settle } from './settle-answer.ts'

/**
 * An offer whose time is over: the seat is free for the next, and the person is told. One that was
 * answered meanwhile is left alone.
 */
export async function endOffer(
  house: AnswerHouse,
  { campaign: id, offerTo, version }: OfferEnds,
): Promise<'ended' | 'answered' | 'notYet'> {
  const [person, campaign, letter] = await Promise.all([
    loadPerson(house, id, offerTo),
    loadCampaign(house, id),
    loadLetter(house, id, { consistent: true }),
  ])
  if (!person || !campaign || !letter || person.version !== version) return 'answered'
  const ended = await settle(
    house,
    { person: asOfLetter(person, letter), campaign, letter },
    known => {
      const { answer } = known.person
      if (answer.status !== 'waitlisted' || !answer.offer || known.now < answer.offer.until) return { outcome: 'alreadySo' }
      return commit(known, { status: 'cancelled', session: answer.session, since: known.now, because: 'offerExpired' }, 'cancelled')
    },
    'waiting-list',
  )
  return ended.outcome === 'committed' ? 'ended' : 'notYet'
}
