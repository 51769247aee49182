/** A line's words, without the marks of headings, lists, emphasis and links. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(bulletMark, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\[([^\][]{0,500})\]\([^)(]{0,2000}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(?<!\S)[*_](?=\S)|(?<=\S)[*_](?=[\s.,:;!?)]|$)/g, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])|\\$/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A list's mark in front of a line, as Markdown, word processors and PDF files write it. */
export const bulletMark = /^(?:[-–—*+•·▪▫‣●○■□►➢✓✔§\uf000-\uf0ff]|o(?=\s+\p{Lu}|\t))\s+/u
