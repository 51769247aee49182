import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import type { RehearsalProps } from './rehearsal-props.ts'
import type { WrongField } from './rehearsal-questions.ts'

/** What staff may suppose: who answers what, a programme that is late, another deadline. */
export const WhatIfCard = ({ visit, asked, played }: RehearsalProps) => {
  const words = rehearsalWords[visit.language]
  const { campaign, letter, written } = played.of
  const { typed, wrong } = asked
  const hasProgrammeFiles = letter.documents.some(({ with: goesWith }) => goesWith.includes('programme'))
  const isAsked = Object.values(typed).some(text => text !== '')
  return (
    <section class="card" aria-labelledby="hvis">
      <h2 id="hvis">{words.whatIf}</h2>
      <p class="soft">{words.whatIfSays}</p>
      <form method="get" class="stack">
        {asked.who !== '' && <input type="hidden" name="som" value={asked.who} />}
        <Field
          name="tilmelder"
          label={words.registers}
          value={typed.tilmelder}
          says={wrong.includes('tilmelder') ? words.wrongShare : null}
        />
        <Field name="afbud" label={words.declines} value={typed.afbud} says={wrong.includes('afbud') ? words.wrongNumbers : null} />
        {written?.deadline && (
          <Field
            name="frist"
            label={words.deadlineMoved}
            value={typed.frist}
            says={wrong.includes('frist') ? words.wrongDate : null}
            type="date"
          />
        )}
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

interface FieldProps {
  name: WrongField
  label: string
  value: string
  /** What is wrong with it. */
  says: string | null
  type?: 'text' | 'date'
}

const Field = ({ name, label, value, says, type = 'text' }: FieldProps) => (
  <div class={says ? 'error' : ''}>
    <label class="label" for={name}>
      {label}
    </label>
    {says && (
      <p class="says" id={`${name}-says`}>
        {says}
      </p>
    )}
    <input
      id={name}
      type={type}
      name={name}
      value={value}
      autocomplete="off"
      {...(name === 'tilmelder' && { inputmode: 'numeric' })}
      {...(says && { 'aria-invalid': 'true', 'aria-describedby': `${name}-says` })}
    />
  </div>
)
