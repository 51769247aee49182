import { launchWords } from '../../../templates/words/office/launch.ts'
import { isBlocker, type Problem } from '../../values/problem.ts'
import type { LaunchProps } from './launch-props.ts'

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
      <div>
        <label class="label" for="confirmed">
          {words.number}
        </label>
        <p class="hint" id="confirmed-hint">
          {words.numberSays(people)}
        </p>
        <input
          id="confirmed"
          type="text"
          name="confirmed"
          value={props.typed.confirmed}
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="confirmed-hint"
        />
      </div>
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
const Reasons = ({ visit, campaign, found, typed }: LaunchProps) => {
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
          <p>
            <label class="label" for={`dismiss-${code}`}>
              {words.why}
            </label>
            <input id={`dismiss-${code}`} type="text" name={`dismiss.${code}`} value={typed.dismiss[code] ?? ''} autocomplete="off" />
          </p>
        </div>
      ))}
      <p>
        <a href={`/c/${campaign.id}/brev`}>{words.edit}</a>
      </p>
    </section>
  )
}
