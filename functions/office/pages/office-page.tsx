import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { frameWords } from '../../../templates/words/office/frame.ts'
import { mayAs } from '../../access/role.ts'
import { officeFiles } from '../office-files.ts'
import type { Visit } from '../visit.ts'
import { Bar } from './bar.tsx'

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
}

/**
 * A page of the console. Plain forms and links do everything; the script only makes it pleasant.
 */
export const OfficePage = ({ page, state = 'ready', title, visit, trail, live, children }: PropsWithChildren<OfficePageProps>) => {
  const language = visit?.language ?? 'da'
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} – Indbyd`}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={officeFiles.style.path} />
          <script type="module" src={officeFiles.script.path} />
        </head>
        <body class="desk" data-page={page} data-state={state}>
          <a class="skip" href="#indhold">
            {frameWords[language].skip}
          </a>
          <Bar visit={visit} page={page} />
          <main id="indhold" {...(live && { 'data-live': '' })}>
            {trail && <p class="trail">{trail}</p>}
            {children}
          </main>
        </body>
      </html>
    </>
  )
}

/** Whether a visitor's role lets them do something: what they may not do has no button. */
export const may = ({ staff }: Visit, least: Parameters<typeof mayAs>[1]): boolean => mayAs(staff.role, least)
