import { diffLines, diffWordsWithSpace } from 'diff'

/**
 * So much may differ before words are no longer looked for; the page must not wait (Myers' O(ND)).
 */
const most = 2000

/** What was taken out and what came, word by word; line by line where nearly all is new. */
export const Difference = ({ from, to }: { from: string; to: string }) => {
  const parts = diffWordsWithSpace(from, to, { maxEditLength: most }) ?? diffLines(from, to, { maxEditLength: most }) ?? allNew(from, to)
  return (
    <div class="difference">
      {parts.map(({ value, added, removed }, index) =>
        added ? <ins>{value}</ins> : removed ? <del>{value}</del> : <span>{around(value, index === 0, index === parts.length - 1)}</span>,
      )}
    </div>
  )
}

const allNew = (from: string, to: string) => [
  { value: from, added: false, removed: true },
  { value: to, added: true, removed: false },
]

/** Of what is the same, the two lines next to what is not. */
function around(same: string, isFirst: boolean, isLast: boolean): string {
  const lines = same.split('\n')
  if (lines.length <= 6) return same
  const before = isFirst ? [] : lines.slice(0, 2)
  const after = isLast ? [] : lines.slice(-2)
  return [...before, '⋯', ...after].join('\n')
}
