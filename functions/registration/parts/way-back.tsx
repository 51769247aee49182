import { cancelledWords } from '../../../templates/words/page/cancelled.ts'
import { Callout } from '../../form/callout.tsx'
import { inPageLanguage } from '../../form/words.ts'

interface WayBackProps {
  asks: string
  means: string
  /**
   * Where the letter with its slip stands again; null when registration is closed, and then the way
   * back is a person. False when the meeting has begun: nobody can come any more.
   */
  href: string | null | false
  /** What the way back is called; coming again when it is not said. */
  does?: string
}

/** For somebody who had a seat and may want one again. */
export const WayBack = ({ asks, means, href, does }: WayBackProps) => {
  const words = inPageLanguage(cancelledWords)
  if (href === false) return null
  if (href === null)
    return (
      <Callout title={asks}>
        <p>{words.closed}</p>
      </Callout>
    )
  return (
    <section aria-labelledby="tilbage" class="stack">
      <h2 id="tilbage">{asks}</h2>
      <p>{means}</p>
      <p>
        <a class="btn" href={href}>
          {does ?? words.again}
        </a>
      </p>
    </section>
  )
}
