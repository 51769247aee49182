import type { Problem } from '../../values/problem.ts'

/** What was done just now, as the first thing on the page; a keyboard goes on from there. */
export const Done = ({ says }: { says: string }) => (
  <p class="notice good" role="status" tabindex={-1} autofocus>
    {says}
  </p>
)

interface ProblemsProps {
  problems: readonly Problem[]
  /** Whether the page has something with that id. */
  has?: (id: string) => boolean
}

/**
 * Why an order was not carried out, in the words of whoever refused it (error summary). Where it
 * says as `at` which field is to be mended, it leads there.
 */
export const Problems = ({ problems, has = () => false }: ProblemsProps) =>
  problems.length === 0 ? null : (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <ul>
        {problems.map(({ at, says }) => (
          <li>{has(at) ? <a href={`#${at}`}>{says}</a> : says}</li>
        ))}
      </ul>
    </div>
  )

/** What is wrong with one field, to be said at it too. */
export const saidAt = (problems: readonly Problem[], id: string): string | undefined =>
  problems
    .filter(({ at }) => at === id)
    .map(({ says }) => says)
    .join(' ') || undefined

export interface ToldProps {
  problems: readonly Problem[]
  /** The code of what was done, from the page's address. */
  done: string | undefined
}

/** What came of the order that led to a page. */
export interface OfficeTold extends Partial<ToldProps> {
  /** What is said of each thing that can be done. */
  words?: Record<string, string>
}

export const Told = ({ problems = [], done = '', words = {}, has }: OfficeTold & Pick<ProblemsProps, 'has'>) => {
  if (problems.length > 0) return <Problems problems={problems} {...(has && { has })} />
  return Object.hasOwn(words, done) ? <Done says={words[done] ?? ''} /> : null
}
