/** One part of a whole: how many, and the class that colours it. */
export interface Share {
  look: 'yes' | 'no' | 'none' | 'fail' | 'wait'
  count: number
}

/** How a whole is shared, as one bar. Decoration: the numbers stand beside it as text. */
export const ShareBar = ({ shares }: { shares: readonly Share[] }) => {
  const whole = shares.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return null
  let from = 0
  return (
    <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      {shares
        .filter(({ count }) => count > 0)
        .map(({ look, count }) => {
          const [x, width] = [from, (100 * count) / whole]
          from += width
          return <rect class={`c-${look}`} x={x.toFixed(2)} y="0" width={Math.max(0, width - 0.3).toFixed(2)} height="4" rx="0.4" />
        })}
    </svg>
  )
}
