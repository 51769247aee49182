import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reader } from '../../functions/audience/reader.ts'
import { fill } from '../../functions/letter/placeholders.ts'
import { composeMailing } from '../../functions/mail/compose-mailing.ts'
import { personalPlaceholders } from '../../functions/mail/personal-placeholders.ts'
import { personalValues } from '../../functions/mail/personal-values.ts'
import { escapeHtml } from '../../functions/values/html.ts'
import { anna, baseUrl, readerIn, sharedMailbox, themeMeeting } from './fixture.ts'

const valuesOf = (reader: Partial<Reader>) => personalValues(readerIn(themeMeeting, { ...anna, ...reader }), themeMeeting)

test('every placeholder has a value, and the same value escaped', () => {
  const names = personalPlaceholders.flatMap(name => [name, `${name}Html`])
  expect(new Set(Object.keys(valuesOf({})))).toEqual(new Set(names))
})

test.each<[string, Partial<Reader>, string, string]>([
  ['a committee member', {}, 'Anna Hansen', ', Social- og Sundhedsudvalget i Furesø Kommune'],
  ['a director', { role: 'direktør', groups: '' }, 'Anna Hansen', ', direktør i Furesø Kommune'],
  ['a citizen of a municipality', { role: '', groups: '' }, 'Anna Hansen', ', Furesø Kommune'],
  ['somebody from outside', { role: '', groups: '', municipality: '' }, 'Anna Hansen', ''],
  ['a shared mailbox', sharedMailbox, 'alle i Social- og Sundhedsudvalget', ', Furesø Kommune'],
])('%s is named as people would', (_, reader, whom, as) => {
  expect(valuesOf(reader)).toMatchObject({ whom, as })
})

const everyPlaceholder = personalPlaceholders.map(name => `{{${name}}}{{{${name}Html}}}`).join('')

test('a name full of placeholders stays as it was typed', () => {
  const invitation = composeMailing('invitation', themeMeeting, { baseUrl })
  const { text, html } = invitation
  expect(fill(text, valuesOf({ name: everyPlaceholder }))).toContain(`Kære ${everyPlaceholder}\n`)
  expect(fill(html, valuesOf({ name: everyPlaceholder }))).toContain(`Kære ${everyPlaceholder}<`)
})

test('no name becomes markup in the HTML or a line of its own in the text', () => {
  const { text, html } = composeMailing('programme', themeMeeting, { baseUrl })
  const lines = fill(text, valuesOf({})).split('\n').length
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '<', '>', '"', "'", '&', '\n', '\r', '\u2028', '{', '}', '[', '$', '\\', 'æ') }),
      typed => {
        const values = valuesOf({ name: `A${typed}Z` })
        expect(fill(text, values).split(/\r\n|[\n\r\u2028]/)).toHaveLength(lines)
        expect(values.nameHtml).toBe(escapeHtml(values.name!))
        expect(fill(html, values)).toContain(`Kære ${values.nameHtml}<`)
        expect(values.nameHtml).not.toMatch(/[<>"']/)
      },
    ),
  )
})
