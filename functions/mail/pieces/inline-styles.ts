import { styles } from './styles.ts'

/** What markdown-it makes, dressed for mail. What is not here needs no clothes. */
const clothes: Record<string, string> = {
  p: `style="${styles.letter}" class="ink"`,
  h1: `style="${styles.heading}" class="ink"`,
  h2: `style="${styles.heading}" class="ink"`,
  h3: `style="${styles.subheading}" class="ink"`,
  h4: `style="${styles.subheading}" class="ink"`,
  ul: 'style="margin:0 0 16px;padding:0 0 0 24px"',
  ol: 'style="margin:0 0 16px;padding:0 0 0 24px"',
  li: `style="${styles.letter};margin:0 0 6px" class="ink"`,
  blockquote: 'style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #DDD8CC"',
  hr: 'style="margin:8px 0 24px;border:0;border-top:1px solid #DDD8CC"',
  a: `style="${styles.link}" class="link"`,
  th: `style="${styles.item};padding:0 16px 8px 0;text-align:left" class="ink"`,
  td: `style="${styles.item};padding:0 16px 8px 0" class="ink"`,
}

/**
 * markdown-it escapes `<` and `>` wherever they are not its own tags, so a tag can be found by
 * looking.
 */
export const withInlineStyles = (html: string): string =>
  html.replace(/<([a-z]\w*)((?:\s[^>]*?)?)(\s*\/?)>/g, (tag, name: string, attributes: string, end: string) => {
    const own = clothes[name]
    return own === undefined || attributes.includes(' style=') ? tag : `<${name}${attributes} ${own}${end}>`
  })
