import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import { changedParts, fingerprintFrom } from '../../rehearsing/fingerprint.ts'
import type { LookedThrough } from '../../rehearsing/store.ts'
import type { Language } from '../../values/language.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { may } from '../pages/office-page.tsx'
import type { WhoDidIt } from '../who-did-it.ts'
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

/** *Siden er brevet og listen ændret.* Nothing where nothing is. */
export function changesSince({ fingerprint }: LookedThrough, now: string, language: Language): string {
  const words = rehearsalWords[language]
  const [was, is] = [fingerprintFrom(fingerprint), fingerprintFrom(now)]
  const changed = was && is ? changedParts(was, is) : []
  if (changed.length === 0) return ''
  const parts = new Intl.ListFormat(language).format(changed.map(part => words.parts[part]))
  return words.changedSince(parts)
}
