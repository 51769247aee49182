import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '../values/language.ts'
import { Foot, type FootLinks } from './foot.tsx'
import { wordsFor } from './words.ts'

export interface PageProps {
  /** The compiled stylesheet, byte for byte as its hash in the policy was taken. */
  css: string
  language: Language
  title: string
  /** What the page shows, for scripts that look: `<body data-state>`. */
  state: string
  /** A letter with its reply slip, or one column. */
  shape: 'with-slip' | 'narrow'
  /** Who stands at the foot as sender. */
  sender: string
  links?: FootLinks
}

/**
 * A recipient's page: no script, no cookie, nothing from elsewhere, and nothing a search engine or
 * a next site may learn.
 */
export const Page = ({ css, language, title, state, shape, sender, links = {}, children }: PropsWithChildren<PageProps>) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(css)}</style>
      </head>
      <body data-state={state}>
        <a class="skip" href="#indhold">
          {wordsFor(language).page.skip}
        </a>
        <main id="indhold" class={`sheet ${shape}`}>
          {shape === 'narrow' ? <div class="single">{children}</div> : children}
        </main>
        <Foot language={language} sender={sender} links={links} />
      </body>
    </html>
  </>
)
