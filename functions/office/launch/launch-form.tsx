import { launchWords } from '../../../templates/words/office/launch.ts'
import { isBlocker, type Problem } from '../../values/problem.ts'
import { NumberField } from '../orders/number-field.tsx'
import { TypedField } from '../pages/field.tsx'
import { dismissing, type LaunchProps } from './launch-props.ts'

/** What stands in the way, and the one button. */
export const LaunchForm = (props: LaunchProps) => {
  const { visit, campaign, found, fingerprint, looked, asksOnceMore } = props
  const words = launchWords[visit.language]
  const stops = found.filter(isBlocker)
  if (stops.length > 0) return <Stops {...props} stops={stops} />
  const people = campaign.recipients
  return (
    <form method="post" class="card stack">
      {(looked || asksOnceMore) && <input type="hidden" name="fingerprint" value={fingerprint} />}
      <Reasons {...props} />
      {asksOnceMore && (
        <div class="notice warn" role="alert" tabindex={-1} autofocus>
          <h2>{words.onceMore}</h2>
          <p>{words.onceMoreSays}</p>
          <p>
            <a href={`/c/${campaign.id}/proeve`}>{words.seeRehearsal}</a>
          </p>
        </div>
      )}
      <NumberField label={words.number} says={words.numberSays(people)} value={props.typed.confirmed} problems={props.problems} />
      <p class="buttons">
        <button type="submit" class="btn main">
          {asksOnceMore ? words.sendAnyway(people) : words.send(people)}
        </button>
      </p>
    </form>
  )
}

const Stops = ({ visit, campaign, stops }: LaunchProps & { stops: readonly Problem[] }) => {
  const words = launchWords[visit.language]
  return (
    <section class="notice bad" aria-labelledby="stopper">
      <h2 id="stopper">{words.stops(stops.length)}</h2>
      <p>{words.stopsSays}</p>
      <ul>
        {stops.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
      <p>
        <a class="btn" href={`/c/${campaign.id}/brev`}>
          {words.edit}
        </a>
      </p>
    </section>
  )
}

/** A warning is mended, or somebody says why it may stand; one field for all of one code. */
const Reasons = ({ visit, campaign, found, typed, problems: told }: LaunchProps) => {
  const words = launchWords[visit.language]
  const codes = [...Map.groupBy(found, ({ code }) => code)]
  if (codes.length === 0) return null
  return (
    <section class="notice warn" aria-labelledby="se-paa">
      <h2 id="se-paa">{words.lookAt}</h2>
      <p>{words.lookAtSays}</p>
      {codes.map(([code, problems]) => (
        <div class="stack">
          <ul>
            {problems.map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
          <TypedField
            id={dismissing(code)}
            name={`dismiss.${code}`}
            label={words.why}
            value={typed.dismiss[code] ?? ''}
            problem={told.some(({ at }) => at === dismissing(code)) ? words.whyNeeded : undefined}
          />
        </div>
      ))}
      <p>
        <a href={`/c/${campaign.id}/brev`}>{words.edit}</a>
      </p>
    </section>
  )
}
