import type { PropsWithChildren } from 'hono/jsx'
import { footWords } from '../../templates/words/page/foot.ts'
import { Letterhead } from '../form/letterhead.tsx'
import { type Banner, Page } from '../form/page.tsx'
import type { FrozenLetter } from '../letter/frozen-letter.ts'

interface NarrowPageProps {
  letter: Pick<FrozenLetter, 'language' | 'sender'>
  title: string
  state: string
  /** What the page is a receipt for, where it is not the reader's own answer. */
  receipt?: 'colleagues' | undefined
  banner?: Banner | undefined
  optOut?: string | undefined
}

/** A page of one column under the letter's head: receipts and questions about one meeting. */
export const NarrowPage = ({
  letter: { language, sender },
  title,
  state,
  receipt,
  banner,
  optOut,
  children,
}: PropsWithChildren<NarrowPageProps>) => (
  <Page
    language={language}
    title={title}
    state={state}
    receipt={receipt}
    banner={banner}
    shape="narrow"
    sender={footWords[language].sentBy(sender.name)}
    optOut={optOut}
  >
    <Letterhead sender={sender.name} />
    {children}
  </Page>
)
