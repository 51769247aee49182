import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLetterWords } from '../../../templates/words/office/new.ts'
import type { Campaign } from '../../campaign/store.ts'
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
  const letters = lettersWords[visit.language]
  const start = (value: TypedNewLetter['from'], says: string, more: string) => (
    <label class="choice">
      <input type="radio" name="from" value={value} checked={from === value} class={`from-${value}`} />
      <b>{says}</b>
      <span>{more}</span>
    </label>
  )
  const said = (at: WrongNewLetter['at']) =>
    wrong?.at === at && (
      <p class="says" role="alert" id={`${at}-problem`}>
        {wrong.says}
      </p>
    )
  const described = (at: WrongNewLetter['at']) =>
    wrong?.at === at && { 'aria-describedby': `${at}-problem`, 'aria-invalid': true, autofocus: true }
  return (
    <OfficePage page="new" title={words.title} visit={visit} state={wrong ? 'error' : 'ready'} trail={<a href="/">{letters.title}</a>}>
      <form method="post" action="/ny" class="card single begin">
        <input type="hidden" name="formId" value={formId} />
        <h1>{words.title}</h1>
        <p>{words.says}</p>
        <fieldset class={wrong?.at === 'from' ? 'error' : undefined}>
          <legend>{words.from}</legend>
          {said('from')}
          <div class="choices">
            {start('text', words.text, words.textSays)}
            {start('nothing', words.nothing, words.nothingSays)}
            {known.length > 0 && start('copy', words.copy, words.copySays)}
          </div>
        </fieldset>
        <div class={`if-text ${wrong?.at === 'text' ? 'error' : ''}`}>
          <label class="label" for="text">
            {words.textLabel}
          </label>
          {said('text')}
          <textarea id="text" name="text" rows={14} {...described('text')}>
            {`\n${text}`}
          </textarea>
        </div>
        {known.length > 0 && (
          <div class={`if-copy ${wrong?.at === 'copyOf' ? 'error' : ''}`}>
            <label class="label" for="copyOf">
              {words.copyOf}
            </label>
            {said('copyOf')}
            <select id="copyOf" name="copyOf" {...described('copyOf')}>
              <option value="" />
              {known.map(({ id, title }) => (
                <option value={id} selected={id === copyOf}>
                  {title || words.untitled}
                </option>
              ))}
            </select>
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
