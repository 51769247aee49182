import type { Found } from './found.ts'
import { isAddress } from './line-kinds.ts'
import type { Passage } from './passages.ts'

const asksForAnAnswer = /tilmeld|meld (?:jer|dig)|\bsvar\b|register|sign up/i
const url = /<?https?:\/\/[^\s<>)]+>?/i

/**
 * The letter's passages with the reader's own link in the place of the public one, and the line
 * where that was.
 */
export function withPersonalLink(letter: Passage[]): { letter: Passage[]; link: Found<string> | null } {
  const asked = letter.map(passage => ({ passage, linked: asksForAnAnswer.test(passage.words) ? linked(passage.markdown) : null }))
  const index = asked.findIndex(({ linked: found }) => found !== null)
  const { passage, linked: markdown } = asked[index] ?? {}
  if (!passage || !markdown) return { letter, link: null }
  const next = letter[index + 1]
  const oldAddress = next && isAddress(next.words) ? next : null
  return {
    letter: letter.flatMap(other => (other === oldAddress ? [] : [other === passage ? { ...passage, markdown } : other])),
    link: { value: markdown.match(/\[[^\]]*\]\(\{\{answer\}\}\)/)?.[0] ?? '', line: passage.lines[0]?.line ?? 1 },
  }
}

/**
 * The words that were the link, or should have been: `[her](#)`, "via dette link", the address
 * itself.
 */
function linked(markdown: string): string | null {
  if (/\]\([^)]*\)/.test(markdown) && !/\]\((?:mailto:)/.test(markdown)) return markdown.replace(/\]\([^)]*\)/, ']({{answer}})')
  const bare = markdown.replace(url, '').trimEnd()
  const words = /(?<!\p{L})(dette link|linket(?: her)?|this link|her(?=[:.,]|\s+(?:senest|inden)|$)|here)(?!\p{L})/iu.exec(bare)
  if (words) return tidied(`${bare.slice(0, words.index)}[${words[0]}]({{answer}})${bare.slice(words.index + words[0].length)}`)
  return url.test(markdown) ? markdown.replace(url, '[her]({{answer}})') : null
}

const tidied = (text: string) => text.replace(/\s*:\s*$/, '.').replace(/\s+([.,])/g, '$1')
