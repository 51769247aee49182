import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import { TypedField } from '../pages/field.tsx'
import type { RehearsalProps } from './rehearsal-props.ts'
import type { WrongField } from './rehearsal-questions.ts'

/** What staff may suppose: who answers what, a programme that is late, another deadline. */
export const WhatIfCard = ({ visit, asked, played }: RehearsalProps) => {
  const words = rehearsalWords[visit.language]
  const { campaign, letter, written } = played.of
  const { typed, wrong } = asked
  const hasProgrammeFiles = letter.documents.some(({ with: goesWith }) => goesWith.includes('programme'))
  const field = (name: WrongField, says: string) => ({
    id: name,
    name,
    value: typed[name],
    problem: wrong.includes(name) ? says : undefined,
  })
  const isAsked = Object.values(typed).some(text => text !== '')
  return (
    <section class="card" aria-labelledby="hvis">
      <h2 id="hvis">{words.whatIf}</h2>
      <p class="soft">{words.whatIfSays}</p>
      <form method="get" class="stack">
        {asked.who !== '' && <input type="hidden" name="som" value={asked.who} />}
        <TypedField {...field('tilmelder', words.wrongShare)} label={words.registers} inputmode="numeric" />
        <TypedField {...field('afbud', words.wrongNumbers)} label={words.declines} hint={words.declinesSays} />
        {written?.deadline && <TypedField {...field('frist', words.wrongDate)} label={words.deadlineMoved} type="date" />}
        {hasProgrammeFiles && (
          <p>
            <label class="tick">
              <input type="checkbox" name="program" value="sent" checked={typed.program === 'sent'} /> <span>{words.programmeLate}</span>
            </label>
          </p>
        )}
        <p class="buttons">
          <button type="submit" class="btn">
            {words.play}
          </button>
          {isAsked && (
            <a class="btn low" href={`/c/${campaign.id}/proeve`}>
              {words.withoutWhatIf}
            </a>
          )}
        </p>
      </form>
    </section>
  )
}
