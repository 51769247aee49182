import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { filledLetter } from '../../functions/mail/pieces/filled-letter.ts'
import { withInlineStyles } from '../../functions/mail/pieces/inline-styles.ts'
import { mailWordsIn } from '../../templates/words/mail.ts'
import { themeMeeting } from './fixture.ts'

const written = (body: { html: string; text: string }, but: Partial<FrozenLetter> = {}) =>
  filledLetter(
    { ...themeMeeting, ...but, body: { ...themeMeeting.body, ...body } },
    mailWordsIn.da,
    'https://svar.kkrh.example/i/{{token}}',
  )

test('the greeting at the end comes after the fact box, with those who sign', () => {
  const { letter, closing } = written({ html: '<p>Kom.</p>\n<p>Med venlig hilsen</p>', text: 'Kom.\n\nMed venlig hilsen' })
  expect(letter.text.trim()).toBe('Kom.')
  expect(closing.text.trim()).toBe(
    'Med venlig hilsen\n\nHenrik Vestermark, Formand for KKR Hovedstaden\nBirgitte Søndervang, Næstformand for KKR Hovedstaden',
  )
  expect(closing.html).toMatch(/Med venlig hilsen.*Henrik Vestermark.*Formand/)
})

test('a letter that does not say goodbye is given a greeting and its sender', () => {
  const { closing } = written({ html: '<p>Kom.</p>', text: 'Kom.' }, { signatories: [] })
  expect(closing.text).toBe('Med venlig hilsen\n\nKKR Hovedstaden')
})

test('who has signed in the letter is not printed twice', () => {
  const signed = { html: '<p>Med venlig hilsen<br>Henrik Vestermark</p>', text: 'Med venlig hilsen\nHenrik Vestermark' }
  const { closing } = written({ html: `<p>Kom.</p>\n${signed.html}`, text: `Kom.\n\n${signed.text}` })
  expect(closing.text.match(/Henrik/g)).toHaveLength(1)
  expect(closing.html.match(/Henrik/g)).toHaveLength(1)
})

test('buttons the author has placed stand there, in both halves', () => {
  const { letter, hasButtons } = written({ html: '<p>Svar:</p>\n{{answerButtons}}', text: 'Svar:\n\n{{answerButtons}}' })
  expect(hasButtons).toBe(true)
  expect(letter.html).toContain('/i/{{token}}?svar=ja"')
  expect(letter.text).toContain('Nej, jeg kan ikke: https://svar.kkrh.example/i/{{token}}?svar=nej')
})

test('everything Markdown can make is dressed for Outlook', () => {
  const markdown =
    '# A\n\n## B\n\n### C\n\nen [to](https://x.example) **tre** *fire*\n\n- a\n- b\n\n1. c\n\n> d\n\n---\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n'
  const html = withInlineStyles(new MarkdownIt().render(markdown))
  const naked = html.match(/<(p|h\d|ul|ol|li|blockquote|hr|a|t[hd])\b(?![^>]* style=)[^>]*>/g)
  expect(naked).toBeNull()
  expect(html).toMatch(/<a href="https:\/\/x.example" style="[^"]+" class="link">/)
})

test('a tag somebody typed is not dressed up', () => {
  const html = new MarkdownIt().render('skriv <p> & `<a href>`')
  expect(withInlineStyles(html)).toContain('&lt;p&gt; &amp; <code>&lt;a href&gt;</code>')
})
