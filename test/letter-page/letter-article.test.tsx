import { describe, expect, test } from 'vitest'
import type { FrozenLetter } from '../../functions/letter/frozen-letter.ts'
import { answerOnThisPage, LetterArticle } from '../../functions/letter-page/letter-article.tsx'
import { slotsOf } from '../../functions/letter-page/programme.tsx'
import { themeMeeting } from '../form/fixture.ts'

const personal = { greetingHtml: 'Anna', ...answerOnThisPage(themeMeeting) }
const article = async (letter: Partial<FrozenLetter> = {}) =>
  String(await (<LetterArticle letter={{ ...themeMeeting, ...letter }} personal={personal} />))

test('on the page both kinds of answer link lead to the slip', async () => {
  const html = await article()
  expect(html).toContain('<a href="#svar" rel="noreferrer">her</a>')
  expect(html).toContain('href="#svar">Gå til dit svar</a>')
})

test('a letter that asks for what nobody fills is never shown with a hole in it', async () => {
  const body = { ...themeMeeting.body, html: '<p>{{partyHtml}}</p>' }
  await expect(article({ body })).rejects.toThrow('{{party')
})

describe('the end of the letter', () => {
  const ending = (html: string, text: string, letter: Partial<FrozenLetter> = {}) =>
    article({ ...letter, body: { ...themeMeeting.body, html, text } })
  const count = (html: string, words: string) => html.split(words).length - 1

  test('is the author’s own where there is one, and otherwise ours', async () => {
    expect(count(await ending('<p>Med venlig hilsen</p>', 'Med venlig hilsen'), 'Med venlig hilsen')).toBe(1)
    expect(count(await ending('<p>Kom glad.</p>', 'Kom glad.'), 'Med venlig hilsen')).toBe(1)
  })

  test('names nobody twice', async () => {
    const html = await ending(
      '<p>Kom glad.</p><p>Bedste hilsner<br>Henrik Vestermark</p>',
      'Kom glad.\n\nBedste hilsner\nHenrik Vestermark',
    )
    expect(html).toContain('<b>Birgitte Søndervang</b>')
    expect(html).not.toContain('<b>Henrik Vestermark</b>')
  })

  test('a letter that nobody signs is from its sender', async () => {
    expect(await ending('<p>Kom glad.</p>', 'Kom glad.', { signatories: [] })).toContain('<b>KKR Hovedstaden</b>')
  })
})

test('with nobody to ask there is no heading for questions', async () => {
  expect(await article()).toContain('Spørgsmål')
  expect(await article({ contact: 'none' })).not.toContain('Spørgsmål')
})

test('what follows in a part shares its time; a new part or a new time begins anew', () => {
  expect(slotsOf(themeMeeting.body.programme).map(({ time, part, items }) => [time, part.split(':')[0], items.length])).toEqual([
    ['15.30', '', 1],
    ['', 'DEL I', 2],
    ['16.30', '', 1],
    ['16.45', 'DEL II', 2],
    ['18.00', '', 1],
  ])
})
