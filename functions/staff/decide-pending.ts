import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPerson } from '../audience/store.ts'
import { loadCampaign, loadLetter } from '../campaign/store.ts'
import { commit } from '../registration/commit.ts'
import type { Decision, Known } from '../registration/decision.ts'
import { started } from '../registration/registration.ts'
import { seated } from '../registration/seated.ts'
import { type Answered, type AnswerHouse, settle } from '../registration/settle-answer.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'

export type Decided = Answered | { outcome: 'nobody' | 'notPending' }

/**
 * Says yes to somebody who awaits approval: they get a seat if there is one, else they join the
 * line.
 */
export const approve = (house: AnswerHouse, campaign: CampaignId, number: PersonNumber, by: string): Promise<Decided> =>
  decidePending(house, campaign, number, by, (known, session) => {
    if (started(known.letter, session, known.now)) return { outcome: 'refused', because: 'started' }
    return seated(known, { to: 'register', session, corrected: {} }, 'approved')
  })

/** Says no, kindly and by mail. */
export const refuse = (house: AnswerHouse, campaign: CampaignId, number: PersonNumber, by: string): Promise<Decided> =>
  decidePending(house, campaign, number, by, (known, session) =>
    commit(known, { status: 'cancelled', session, since: known.now, because: 'refused' }, 'refused'),
  )

async function decidePending(
  house: AnswerHouse,
  id: CampaignId,
  number: PersonNumber,
  by: string,
  decideOn: (known: Known, session: Parameters<typeof seated>[1]['session']) => Decision,
): Promise<Decided> {
  const [read, campaign, letter] = await Promise.all([
    loadPerson(house, id, number),
    loadCampaign(house, id),
    loadLetter(house, id, { consistent: true }),
  ])
  if (!read || !campaign || !letter) return { outcome: 'nobody' }
  const person = asOfLetter(read, letter)
  if (person.answer.status !== 'pendingApproval') return { outcome: 'notPending' }
  return settle(
    house,
    { person, campaign, letter },
    known =>
      // Somebody else of the staff may have decided meanwhile: theirs stands.
      known.person.answer.status === 'pendingApproval' ? decideOn(known, known.person.answer.session) : { outcome: 'alreadySo' },
    by,
  )
}
