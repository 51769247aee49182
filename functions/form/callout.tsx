import type { PropsWithChildren } from 'hono/jsx'

/**
 * Blue is news, green done, amber changed. What must be corrected has its own:
 * `problem-summary.tsx`.
 */
export const Callout = ({ tone = 'news', title, children }: PropsWithChildren<{ tone?: 'news' | 'good' | 'warn'; title: string }>) => (
  <div class={tone === 'news' ? 'notice' : `notice ${tone}`} role="status">
    <p class="title">{title}</p>
    {children}
  </div>
)
