import type { Problem } from '../../values/problem.ts'

/** What was done just now, as the first thing on the page; a keyboard goes on from there. */
export const Done = ({ says }: { says: string }) => (
  <p class="notice good" role="status" tabindex={-1} autofocus>
    {says}
  </p>
)

/** Why an order was not carried out, in the words of whoever refused it. */
export const Problems = ({ problems }: { problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <ul>
        {problems.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </div>
  )

export interface ToldProps {
  problems: readonly Problem[]
  /** The code of what was done, from the page's address. */
  done: string | undefined
}

/** What came of the order that led here. */
export const Told = ({ problems, done = '', words }: ToldProps & { words: Record<string, string> }) => {
  if (problems.length > 0) return <Problems problems={problems} />
  return Object.hasOwn(words, done) ? <Done says={words[done] ?? ''} /> : null
}
