import { peopleWords } from '../../../../templates/words/office/people.ts'
import type { ActProps } from './act-props.ts'

/** The personal link: sent again, or made invalid. */
export const LinkCard = ({ visit }: ActProps) => {
  const words = peopleWords[visit.language]
  return (
    <section class="card" aria-labelledby="link">
      <h2 id="link">{words.link}</h2>
      <p class="soft">{words.linkSays}</p>
      <form method="post" class="buttons">
        <button type="submit" class="btn low" name="action" value="sendAgain">
          {words.sendAgain}
        </button>
        <button type="submit" class="btn low stop" name="action" value="revoke">
          {words.revoke}
        </button>
      </form>
    </section>
  )
}
