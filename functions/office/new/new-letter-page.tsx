import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLetterWords } from '../../../templates/words/office/new.ts'
import { newLinkWords } from '../../../templates/words/office/new-link.ts'
import type { Campaign } from '../../campaign/store.ts'
import { ChosenField, TypedField } from '../pages/field.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'

export interface TypedNewLetter {
  from: 'nothing' | 'text' | 'copy' | undefined
  text: string
  copyOf: string
  /** The same for every press of its button. */
  formId: string
  wrong?: WrongNewLetter
}

export interface WrongNewLetter {
  at: 'from' | 'text' | 'copyOf'
  says: string
}

interface NewLetterPageProps {
  visit: Visit
  typed: TypedNewLetter
  /** What can be copied. */
  known: readonly Campaign[]
}

/** A letter begins from text people have, from nothing, or as a copy. */
export const NewLetterPage = ({ visit, typed: { from, text, copyOf, formId, wrong }, known }: NewLetterPageProps) => {
  const words = newLetterWords[visit.language]
  const { title, untitled } = newLinkWords[visit.language]
  const letters = lettersWords[visit.language]
  const start = (value: TypedNewLetter['from'], says: string, more: string) => (
    <label class="choice">
      <input type="radio" name="from" value={value} checked={from === value} class={`from-${value}`} />
      <b>{says}</b>
      <span>{more}</span>
    </label>
  )
  // One thing is wrong at most, and the keyboard is there already: a summary would stand in
  // between.
  const field = (name: 'text' | 'copyOf', value: string) => {
    const problem = wrong?.at === name ? wrong.says : undefined
    return { id: name, name, value, problem, autofocus: problem !== undefined }
  }
  return (
    <OfficePage page="new" title={title} visit={visit} state={wrong ? 'error' : 'ready'} trail={<a href="/">{letters.title}</a>}>
      <form method="post" action="/ny" class="card single begin">
        <input type="hidden" name="formId" value={formId} />
        <h1>{title}</h1>
        <p>{words.says}</p>
        <fieldset class={wrong?.at === 'from' ? 'error' : undefined}>
          <legend>{words.from}</legend>
          {wrong?.at === 'from' && (
            <p class="says" role="alert">
              {wrong.says}
            </p>
          )}
          <div class="choices">
            {start('text', words.text, words.textSays)}
            {start('nothing', words.nothing, words.nothingSays)}
            {known.length > 0 && start('copy', words.copy, words.copySays)}
          </div>
        </fieldset>
        <div class="if-text">
          <TypedField {...field('text', text)} label={words.textLabel} rows={14} />
        </div>
        {known.length > 0 && (
          <div class="if-copy">
            <ChosenField
              {...field('copyOf', copyOf)}
              label={words.copyOf}
              empty=""
              options={known.map(({ id, title }) => [id, title || untitled])}
            />
          </div>
        )}
        <p>
          <button type="submit" class="btn main">
            {words.go}
          </button>
        </p>
      </form>
    </OfficePage>
  )
}
