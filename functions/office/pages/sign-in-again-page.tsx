import { signInWords } from '../../../templates/words/office/sign-in.ts'
import { OfficePage } from './office-page.tsx'

const words = signInWords.da

interface SignInAgainProps {
  path: string
  typed: Record<string, string | File | (string | File)[]>
}

/** A form that came after the session's end: what was typed waits here until they are back. */
export const SignInAgainPage = ({ path, typed }: SignInAgainProps) => {
  const fields = Object.entries(typed).flatMap(([name, values]) => [values].flat().map(value => ({ name, value })))
  const texts = fields.filter(({ value }) => typeof value === 'string')
  return (
    <OfficePage page="sign-in-again" title={words.again}>
      <div class="card single">
        <h1>{words.again}</h1>
        <p>{words.againSays}</p>
        <p>{words.againFirst}</p>
        <p>
          <a class="btn main" href="/log-ind" target="_blank" rel="noopener">
            {words.goOn}
          </a>
        </p>
        <form method="post" action={path}>
          {texts.map(({ name, value }) => (
            <textarea hidden name={name}>
              {`\n${value as string}`}
            </textarea>
          ))}
          {texts.length < fields.length && <p class="soft">{words.againFiles}</p>}
          <button type="submit" class="btn">
            {words.sendAgain}
          </button>
        </form>
      </div>
    </OfficePage>
  )
}
