import type { PropsWithChildren } from 'hono/jsx'

/** The head of a receipt: what is now true, in words and with a mark that only helps. */
export const DoneMark = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <div class="notice good done-mark" role="status">
    <svg
      viewBox="0 0 52 52"
      fill="none"
      stroke="currentColor"
      stroke-width="3.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <circle cx="26" cy="26" r="23" />
      <path d="m16 27 7 7 14-15" />
    </svg>
    <div>
      <h1>{title}</h1>
      {children}
    </div>
  </div>
)
