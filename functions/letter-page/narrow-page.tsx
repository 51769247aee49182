import type { PropsWithChildren } from 'hono/jsx'
import type { FootLinks } from '../form/foot.tsx'
import { Letterhead } from '../form/letterhead.tsx'
import { Page } from '../form/page.tsx'
import { wordsFor } from '../form/words.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'

interface NarrowPageProps {
  css: string
  letter: Pick<FrozenLetter, 'language' | 'sender'>
  title: string
  state: string
  links?: FootLinks | undefined
}

/** A page of one column under the letter's head: receipts and questions about one meeting. */
export const NarrowPage = ({ css, letter: { language, sender }, title, state, links, children }: PropsWithChildren<NarrowPageProps>) => (
  <Page
    css={css}
    language={language}
    title={title}
    state={state}
    shape="narrow"
    sender={wordsFor(language).foot.sentBy(sender.name)}
    links={links}
  >
    <Letterhead sender={sender.name} />
    {children}
  </Page>
)
