import type { PropsWithChildren } from 'hono/jsx'
import { footWords } from '../../templates/words/page/foot.ts'
import { Letterhead } from '../form/letterhead.tsx'
import { Page } from '../form/page.tsx'
import type { FrozenLetter } from '../letter/frozen-letter.ts'

interface NarrowPageProps {
  letter: Pick<FrozenLetter, 'language' | 'sender'>
  title: string
  state: string
  /** What the page is a receipt for, where it is not the reader's own answer. */
  receipt?: 'colleagues' | undefined
  optOut?: string | undefined
}

/** A page of one column under the letter's head: receipts and questions about one meeting. */
export const NarrowPage = ({
  letter: { language, sender },
  title,
  state,
  receipt,
  optOut,
  children,
}: PropsWithChildren<NarrowPageProps>) => (
  <Page
    language={language}
    title={title}
    state={state}
    receipt={receipt}
    shape="narrow"
    sender={footWords[language].sentBy(sender.name)}
    optOut={optOut}
  >
    <Letterhead sender={sender.name} />
    {children}
  </Page>
)
