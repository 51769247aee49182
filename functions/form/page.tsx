import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { everyPageWords } from '../../templates/words/page/every-page.ts'
import type { Language } from '../values/language.ts'
import { Foot } from './foot.tsx'
import { recipientsStyle } from './recipients-style.ts'
import { Unbroken } from './unbroken.tsx'
import { madeIn } from './words.ts'

export interface PageProps {
  language: Language
  title: string
  /** What the page shows, for scripts that look: `<body data-state>`. */
  state: string
  /** For the same scripts: what it is a receipt for (`data-receipt`). */
  receipt?: string | undefined
  /** What has changed since the link was mailed (`data-banner`). */
  banner?: Banner | undefined
  /** A letter with its reply slip, or one column. */
  shape: 'with-slip' | 'narrow'
  /** Who stands at the foot as sender. */
  sender: string
  /** Where the person behind the link stops mails. */
  optOut?: string | undefined
}

/** One piece of news that stands above everything else on a page; a reply slip shows its own. */
export interface Banner {
  what: 'moved' | 'venueChanged' | 'calledOff' | 'unreached'
  title: string
  says: string
}

/**
 * A recipient's page: no script, no cookie, nothing from elsewhere, and nothing a search engine or
 * a next site may learn.
 */
export const Page = (props: PropsWithChildren<PageProps>) =>
  raw(`<!doctype html>${madeIn(props.language, () => String(<Html {...props} />))}`)

export const News = ({ title, says }: Banner) => (
  <div class="notice warn" role="status">
    <p class="title">{title}</p>
    <p>
      <Unbroken says={says} />
    </p>
  </div>
)

const Html = ({ language, title, state, receipt, banner, shape, sender, optOut, children }: PropsWithChildren<PageProps>) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <style>{raw(recipientsStyle.css)}</style>
    </head>
    <body data-state={state} data-receipt={receipt} data-banner={banner?.what}>
      <a class="skip" href="#indhold">
        {everyPageWords[language].skip}
      </a>
      <main id="indhold" class={`sheet ${shape}`}>
        {shape === 'narrow' ? (
          <div class="single">
            {banner && <News {...banner} />}
            {children}
          </div>
        ) : (
          children
        )}
      </main>
      <Foot sender={sender} optOut={optOut} />
    </body>
  </html>
)
