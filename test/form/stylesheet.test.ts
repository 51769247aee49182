import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { BadLinkPage } from '../../functions/form/bad-link-page.tsx'
import { contentSecurityPolicy } from '../../functions/form/stylesheet.ts'
import { compileStyles } from '../../templates/compile-styles.ts'

test('the policy admits exactly the stylesheet that stands in the page', async () => {
  const styles = await compileStyles()
  const html = String(await BadLinkPage({ css: styles.css, language: 'da' }))
  const inlined = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  expect(contentSecurityPolicy(styles)).toContain(`'sha256-${createHash('sha256').update(inlined).digest('base64')}'`)
})
