import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { BadLinkPage } from '../../functions/form/bad-link-page.tsx'
import { recipientsStyle } from '../../functions/form/recipients-style.ts'
import { contentSecurityPolicy } from '../../functions/form/stylesheet.ts'

test('the policy admits exactly the stylesheet that stands in the page', async () => {
  const html = String(await BadLinkPage({ language: 'da' }))
  const inlined = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  expect(contentSecurityPolicy(recipientsStyle)).toContain(`'sha256-${createHash('sha256').update(inlined).digest('base64')}'`)
})
