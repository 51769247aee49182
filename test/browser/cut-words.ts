import type { Page } from 'playwright-core'

/**
 * The words a page shows on two lines without a hyphen, each with where it stands. An address may
 * break where it must.
 */
export const cutWords = (tab: Page): Promise<string[]> => tab.evaluate<string[]>(`(${lookForThem})()`)

// Runs in the browser, where `tsx` has left nothing behind: plain text.
const lookForThem = `() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  for (let text; (text = texts.nextNode()); ) {
    if (text.parentElement.closest('script, textarea, option')) continue
    for (const { 0: word, index } of text.data.matchAll(/(?<![\\w@.-])[\\p{L}\\p{N}]+(?![\\p{L}\\p{N}.-]*@)/gu)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (lines.size > 1) found.push(word + ' in ' + text.parentElement.outerHTML.slice(0, 80))
    }
  }
  return found
}`
