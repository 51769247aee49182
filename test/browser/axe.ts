import axe from 'axe-core'
import type { Page } from 'playwright-core'

export interface Screen {
  width: number
  colorScheme: 'light' | 'dark'
}

/** Small and wide, by day and by night. */
export const screens: readonly Screen[] = [320, 1280].flatMap(width =>
  (['light', 'dark'] as const).map(colorScheme => ({ width, colorScheme })),
)

interface Finding {
  id: string
  nodes: { html: string }[]
}

/**
 * Turns a tab to another window and time of day, with the page it shows. Colours on their way from
 * day to night (transitions) have arrived when it returns.
 */
export async function turn(tab: Page, { width, colorScheme }: Screen): Promise<void> {
  await tab.setViewportSize({ width, height: 900 })
  await tab.emulateMedia({ colorScheme })
  await tab.evaluate('document.getAnimations().forEach(one => one.finish())')
}

/**
 * What axe finds on the page a tab shows, on every screen, a line each. The page is loaded once and
 * axe put into it once (past its content security policy, as a tester's tools are); only the screen
 * is turned.
 * @param except what belongs to somebody else: a frame
 */
export async function axeFinds(tab: Page, { except = [] }: { except?: string[] } = {}): Promise<string[]> {
  await tab.evaluate(axe.source)
  const found: string[] = []
  for (const screen of screens) {
    await turn(tab, screen)
    const asked = JSON.stringify({ exclude: except })
    const violations = await tab.evaluate<Finding[]>(
      `axe.run(${except.length > 0 ? asked : 'document'}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    )
    found.push(...violations.map(({ id, nodes }) => `${screen.width} ${screen.colorScheme}: ${id} at ${nodes[0]?.html}`))
  }
  return found
}
