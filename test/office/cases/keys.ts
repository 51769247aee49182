import type { Page } from 'playwright-core'
import { drawn } from '../../browser/drawn.ts'

/** What has the keyboard. */
export interface Focused {
  tag: string
  id: string
  role: string
  /** What it is called, as a label or its own text. */
  says: string
  /**
   * The keyboard goes through it in several steps: a date, or a mail in its frame with links of its
   * own.
   */
  hasParts: boolean
  /** It had the keyboard already when this was last asked. */
  isAsBefore: boolean
  /** There is a ring around it, or around the card it belongs to. */
  hasRing: boolean
  /** On the screen, and nothing lies over it. */
  isSeen: boolean
}

const focused = `(() => {
  const it = document.activeElement
  const isAsBefore = it === window.hadKeyboard
  window.hadKeyboard = it
  const card = it.closest('.choice') ?? it
  const box = it.getBoundingClientRect()
  const x = box.left + Math.min(box.width / 2, 20)
  const y = Math.min(Math.max(box.top, 0) + Math.min(box.height / 2, 10), innerHeight - 1)
  const over = document.elementFromPoint(x, y)
  const says = it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? ''
  return {
    tag: it.tagName,
    id: it.id,
    role: it.getAttribute('role') ?? '',
    says: says.trim().replace(/\\s+/g, ' '),
    hasParts: it.tagName === 'IFRAME' || it.type === 'date' || it.type === 'time',
    isAsBefore,
    hasRing: getComputedStyle(card).outlineStyle !== 'none',
    isSeen: box.bottom > 0 && box.top < innerHeight && over !== null && (card.contains(over) || over.contains(it)),
  }
})()`

/** Somebody who has a keyboard and nothing else. Every place they come by is seen. */
export function keyboardOf(page: Page) {
  let presses = 0
  const unseen: string[] = []
  const at = () => page.evaluate<Focused>(focused)
  const press = async (key: string) => {
    presses++
    await page.keyboard.press(key)
  }

  /**
   * Goes on until something of that name has the keyboard.
   * @throws where it is nowhere, or a trap
   */
  async function to(name: string | RegExp): Promise<Focused> {
    const passed: string[] = []
    for (let step = 0; step < 150; step++) {
      const here = await at()
      if (here.tag !== 'BODY' && matches(here, name)) return here
      await press('Tab')
      const next = await at()
      if (next.isAsBefore && !next.hasParts && next.tag !== 'BODY') throw new Error(`the keyboard is caught in ${next.tag} ${next.says}`)
      // What is inside a date or a frame shows its own ring.
      const isInside = next.tag === 'BODY' || next.tag === 'IFRAME' || (next.hasParts && next.isAsBefore)
      if (!isInside && !(next.hasRing && next.isSeen))
        unseen.push(`${new URL(page.url()).pathname}: ${next.tag} ${next.says.slice(0, 60)} ${JSON.stringify(next)}`)
      passed.push(next.says.slice(0, 40))
    }
    throw new Error(`no ${name} by the keyboard; passed ${passed.join(' | ')}`)
  }

  /** Presses Enter, and waits for the page it leads to, which may have the same address. */
  async function follows(leads: RegExp): Promise<void> {
    await page.evaluate('document.documentElement.dataset.before = ""')
    await press('Enter')
    await page.locator('html:not([data-before])').waitFor()
    await page.waitForLoadState()
    await drawn(page)
    if (!leads.test(page.url())) throw new Error(`it led to ${page.url()}`)
  }

  return {
    at,
    press,
    to,
    /** Where the keyboard was and nobody could see it. */
    unseen,
    presses: () => presses,
    /** Follows or presses what is called so, and waits for the page it leads to. */
    async enter(name: string | RegExp, leads: RegExp): Promise<Focused> {
      await to(name)
      await follows(leads)
      return at()
    },
    follows,
    type: (text: string) => page.keyboard.insertText(text),
  }
}

const matches = ({ says }: Focused, name: string | RegExp): boolean => (typeof name === 'string' ? says === name : name.test(says))
