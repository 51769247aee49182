import { expect, test } from 'vitest'
import { htmlAsText } from '../../functions/incoming/html-as-text.ts'
import { asSeen } from '../../functions/writing/draft/web-page.ts'

// One decoder for a mail in HTML and for a text copied from a page.
test.each([
  ['K&oslash;benhavn &AElig;r&oslash; &Aring;rhus', 'København Ærø Århus'],
  ['Andr&eacute; M&uuml;ller &ndash; 200&nbsp;&euro;', 'André Müller – 200 €'],
  ['&#216;sterbro &#xd8;sterbro', 'Østerbro Østerbro'],
  ['b&oslash;rne&shy;omr&aring;det', 'børneområdet'],
  ['R&amp;D &lt;her&gt; &hellip;', 'R&D <her> …'],
  ['&Scaron;ar&iacute; &rarr; &frac12;', 'Šarí → ½'],
  ['B&O og &findesikke;', 'B&O og &findesikke;'],
  ['&amp;lt;', '&lt;'],
])('%s is read as %s', (typed, seen) => {
  expect(asSeen(typed).join(' ')).toBe(seen)
  expect(htmlAsText(`<p>${typed}</p>`)).toBe(seen)
})

test.each(['&#0;', '&#1114112;', '&#xFFFFFFFF;', '&#99999999999999999999;'])('%s is no sign, and breaks nothing', typed => {
  expect(() => [asSeen(typed), htmlAsText(typed)]).not.toThrow()
})
