import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import type { LookedThrough } from '../../rehearsing/store.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { may } from '../pages/office-page.tsx'
import type { WhoDidIt } from '../who-did-it.ts'
import { changesSince } from './changes-since.ts'
import type { RehearsalProps } from './rehearsal-props.ts'

export interface LookedProps {
  looked: LookedThrough | undefined
  who: WhoDidIt
}

/** Who has looked it through and when, and the button that says so. */
export const LookedThroughCard = ({ visit, played, looked, who }: RehearsalProps & LookedProps) => {
  const words = rehearsalWords[visit.language]
  const { campaign } = played.of
  if (campaign.state !== 'draft') return null
  return (
    <section class="card" aria-labelledby="set">
      <h2 id="set">{words.looked}</h2>
      {looked && (
        <p>
          {words.lookedBy(who(looked.by), printedMoment(looked.at, visit.language))}{' '}
          {changesSince(looked, played.fingerprint, visit.language)}
        </p>
      )}
      <p class="soft">{words.lookedSays}</p>
      {may(visit, 'editor') && (
        <form method="post" action={`/c/${campaign.id}/proeve`} class="buttons">
          <input type="hidden" name="fingerprint" value={played.fingerprint} />
          <button type="submit" class="btn" name="action" value="lookedThrough">
            {words.looked}
          </button>
        </form>
      )}
    </section>
  )
}
