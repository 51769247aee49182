import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { houseCss } from './house-css.ts'

/** The frame of the house's own pages: for whoever runs it, not for recipients. */
export const HousePage = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <>
    {raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(houseCss)}</style>
      </head>
      <body>
        <header>
          <b>Indbyd</b>
          <a href="/">Clock and letters</a>
          <a href="/__local/mails">Outbox</a>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  </>
)
