import { peopleWords } from '../../../../templates/words/office/people.ts'
import type { ActProps } from './act-props.ts'

/** Somebody waits for approval. */
export const DecideCard = ({ visit }: ActProps) => {
  const words = peopleWords[visit.language]
  return (
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
  )
}
