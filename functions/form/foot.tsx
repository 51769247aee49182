import { inLanguage, type Language } from '../values/language.ts'
import { wordsFor } from './words.ts'

/** Pages about the person behind the link; a link that is not given is not shown. */
export interface FootLinks {
  why?: string
  optOut?: string
}

export const Foot = ({ language, sender, links }: { language: Language; sender: string; links: FootLinks }) => {
  const words = wordsFor(language).foot
  return (
    <footer class="foot">
      <p>{sender}</p>
      <ul>
        {links.why && <LinkItem href={links.why} text={words.why} />}
        {links.optOut && <LinkItem href={links.optOut} text={words.optOut} />}
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
