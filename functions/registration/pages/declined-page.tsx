import type { Child } from 'hono/jsx'
import { factsWords } from '../../../templates/words/page/facts.ts'
import { stateWords } from '../../../templates/words/page/state.ts'
import type { Reader } from '../../audience/reader.ts'
import { DoneMark } from '../../form/done-mark.tsx'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { meetingFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'
import { WayBack } from '../parts/way-back.tsx'

export interface DeclinedPageProps {
  letter: FrozenLetter
  reader: Reader
  /** Where the letter with its slip stands again; null when registration is closed. */
  wayBack: string | null | false
  optOut?: string | undefined
  banner?: Banner | undefined
  notices?: Child
}

/** The receipt for a no: what is so, and the form only for whoever asks for it. */
export const DeclinedPage = ({ letter, reader, wayBack, optOut, banner, notices }: DeclinedPageProps) => {
  const { language } = letter
  const words = stateWords[language]
  return (
    <NarrowPage letter={letter} title={`${words.declined} – ${letter.title}`} state="declined" optOut={optOut} banner={banner}>
      <DoneMark title={words.thanks(reader.firstName)}>
        <p>{words.declinedReceipt}</p>
      </DoneMark>
      {notices}
      <FactBox label={factsWords[language].label} {...meetingFacts(letter)} />
      <WayBack asks={words.changedMind} means={words.changedMindMeans} href={wayBack} does={words.registerAfterAll} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
