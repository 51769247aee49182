import { factsWords } from '../../../templates/words/page/facts.ts'
import { reconfirmWords } from '../../../templates/words/page/reconfirm.ts'
import { FactBox } from '../../form/fact-box.tsx'
import type { Banner } from '../../form/page.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { meetingFacts } from '../../letter-page/meeting-facts.ts'
import { NarrowPage } from '../../letter-page/narrow-page.tsx'
import { ContactParagraph } from '../parts/contact-paragraph.tsx'

interface CalledOffPageProps {
  letter: FrozenLetter
  optOut?: string | undefined
  banner?: Banner | undefined
}

/** Whatever somebody answered: there is no meeting. */
export const CalledOffPage = ({ letter, optOut, banner }: CalledOffPageProps) => {
  const words = reconfirmWords[letter.language]
  const facts = factsWords[letter.language]
  const { leaf, facts: shown } = meetingFacts(letter)
  // Nobody is asked to answer any more, and nothing is to be paid.
  const whenAndWhere = shown.filter(({ term }) => term === facts.when || term === facts.where)
  return (
    <NarrowPage letter={letter} title={`${words.calledOff} – ${letter.title}`} state="calledOff" optOut={optOut} banner={banner}>
      <h1>{letter.title}</h1>
      <FactBox label={facts.label} leaf={leaf} facts={whenAndWhere} />
      <ContactParagraph letter={letter} />
    </NarrowPage>
  )
}
