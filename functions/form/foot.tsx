import { footWords } from '../../templates/words/page/foot.ts'
import { inLanguage } from '../values/language.ts'
import { inPageLanguage, pageLanguage } from './words.ts'

/** @param optOut where the person behind the link stops mails; a page that is nobody's has none */
export const Foot = ({ sender, optOut }: { sender: string; optOut: string | undefined }) => {
  const words = inPageLanguage(footWords)
  const language = pageLanguage()
  return (
    <footer class="foot">
      <p>{sender}</p>
      <ul>
        {optOut && <LinkItem href={optOut} text={words.optOut} />}
        {optOut && <LinkItem href="?vis=oplysninger" text={words.myData} />}
        <LinkItem href={inLanguage('/privatliv', language)} text={words.privacy} />
        <LinkItem href={inLanguage('/was', language)} text={words.accessibility} />
      </ul>
    </footer>
  )
}

const LinkItem = ({ href, text }: { href: string; text: string }) => (
  <li>
    <a href={href}>{text}</a>
  </li>
)
