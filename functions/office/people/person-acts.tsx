import type { Person } from '../../audience/person.ts'
import type { Campaign } from '../../campaign/store.ts'
import { officeWords } from '../office-words.ts'
import { may } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'

interface PersonActsProps {
  visit: Visit
  campaign: Campaign
  person: Person
}

/** What staff can do for one person now. */
export const PersonActs = ({ visit, campaign, person }: PersonActsProps) => {
  if (!may(visit, 'editor') || campaign.state === 'draft') return null
  const words = officeWords(visit.language).people
  return (
    <>
      {person.answer.status === 'pendingApproval' && (
        <section class="card" aria-labelledby="afventer">
          <h2 id="afventer">{words.decide}</h2>
          <p class="soft">{words.decideSays}</p>
          <form method="post" class="buttons">
            <button type="submit" class="btn main" name="action" value="approve">
              {words.approve}
            </button>
            <button type="submit" class="btn" name="action" value="refuse">
              {words.refuse}
            </button>
          </form>
        </section>
      )}
      <section class="card" aria-labelledby="link">
        <h2 id="link">{words.link}</h2>
        <p class="soft">{words.linkSays}</p>
        <form method="post" class="buttons">
          <button type="submit" class="btn low stop" name="action" value="revoke">
            {words.revoke}
          </button>
        </form>
      </section>
    </>
  )
}
