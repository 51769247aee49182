import { html, raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { frameWords } from '../../../templates/words/office/frame.ts'
import { mayAs } from '../../access/role.ts'
import { officeFiles } from '../office-files.ts'
import type { Visit } from '../visit.ts'
import { Bar } from './bar.tsx'
import { type OfficeTold, Told } from './told.tsx'

export interface OfficePageProps {
  /** Which page it is, for scripts that look: `<body data-page data-state>`. */
  page: string
  state?: string
  title: string
  /** Nobody is signed in where there is no visit. */
  visit?: Visit
  /** Where the page stands: links above the heading. */
  trail?: Child
  /** The page changes by itself, and asks for its newest self (polling) while it says so. */
  live?: boolean
  /** What came of the order that led here: the first thing on the page, and in its title. */
  told?: OfficeTold
}

/**
 * A page of the console. Plain forms and links do everything; the script only makes it pleasant.
 */
export const OfficePage = ({ page, state = 'ready', title, visit, trail, live, told, children }: PropsWithChildren<OfficePageProps>) => {
  const language = visit?.language ?? 'da'
  const words = frameWords[language]
  const body = String(html`${children}`)
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${told?.problems?.length ? words.wrong : ''}${title} – Indbyd`}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={officeFiles.style.path} />
          <script type="module" src={officeFiles.script.path} />
        </head>
        <body class="desk" data-page={page} data-state={state}>
          <a class="skip" href="#indhold">
            {words.skip}
          </a>
          <Bar visit={visit} page={page} />
          <main id="indhold" {...(live && { 'data-live': '' })}>
            {trail && <p class="trail">{trail}</p>}
            {told && <Told {...told} has={id => body.includes(` id="${id}"`)} />}
            {raw(body)}
          </main>
        </body>
      </html>
    </>
  )
}

/** Whether a visitor's role lets them do something: what they may not do has no button. */
export const may = ({ staff }: Visit, least: Parameters<typeof mayAs>[1]): boolean => mayAs(staff.role, least)
