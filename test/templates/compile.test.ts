import { expect, test } from 'vitest'
import { mailTemplates } from '../../functions/mail/templates.ts'
import { compileMails } from '../../templates/compile.ts'

test('mail templates are not compiled again while nothing has changed', async () => {
  await compileMails()
  expect(await compileMails()).toBe(false)
})

test.each(Object.entries(mailTemplates))('%s says the same in the same order in HTML and in text', (_, { html, text }) => {
  const visible = html.slice(html.indexOf('<h1'))
  const slots = (half: string) => half.match(/\[\[\w+\]\]/g)
  expect(slots(text.slice(text.indexOf('[[title]]')))).toEqual(slots(visible))
})

test.each(Object.entries(mailTemplates))('%s fetches nothing when it is opened', (_, { html }) => {
  expect(html).not.toMatch(/<img|<link|<script|src=|url\(|@import|mj-include/)
})

test.each(Object.entries(mailTemplates))('%s keeps its words to its slots, so that every language fits', (_, { html }) => {
  const body = html.slice(html.indexOf('role="article"')).replace(/<!--.*?-->/g, '')
  const words = body.replace(/<[^>]*>/g, ' ').replace(/\[\[\w+\]\]|&nbsp;/g, '')
  expect(words.slice(words.indexOf('>') + 1).trim()).toBe('')
})
