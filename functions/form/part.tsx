import type { PropsWithChildren } from 'hono/jsx'

/** A heading and what stands under it. */
export const Part = ({ heading, children }: PropsWithChildren<{ heading: string }>) => (
  <section class="stack">
    <h2>{heading}</h2>
    {children}
  </section>
)

export const PlainList = ({ lines }: { lines: readonly string[] }) => (
  <ul class="plain">
    {lines.map(line => (
      <li>{line}</li>
    ))}
  </ul>
)
