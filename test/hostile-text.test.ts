import { expect, test } from 'vitest'
import { readSheet } from '../functions/audience/file/sheet.ts'
import { BrokenXml } from '../functions/audience/file/xml.ts'
import { readRecipients } from '../functions/audience/recipients-file.ts'
import { readForm } from '../functions/registration/forms/read-form.ts'
import { check } from '../functions/writing/check.ts'
import { draftFrom } from '../functions/writing/draft/draft.ts'
import { readMessage } from '../functions/writing/read-message.ts'
import { bindingMeeting, themeMeeting } from './form/fixture.ts'
import { growth, hostilePieces } from './hostile-text.ts'
import { march2026, read, written } from './writing/letters.ts'

function lookThrough(text: string) {
  const { letter } = read(text)
  if (letter) check(letter, march2026)
}

const reader = { number: 1, kind: 'person', name: 'Anna', municipalityCode: '', role: '', maskedEmail: '' } as never
const fields = ['name', 'email', 'municipality', 'role', 'needs', 'reason', 'ean', 'reference', 'buyerName', 'buyerEmail', 'session', 'who']
const filled = (text: string) => Object.fromEntries(fields.map(field => [field, text]))
const sheet = (cell: string) =>
  readSheet(`<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${cell}</t></is></c></row></sheetData></worksheet>`, '', {
    strings: [],
    styles: { dates: [], struck: [] },
  })

/** What is put into each parser, and how many signs it takes at most, or as many as tell. */
const parsers: [string, number, (text: string) => unknown][] = [
  ['a letter', 16_000, lookThrough],
  ['a letter’s fields', 16_000, text => lookThrough(`---\n${text}\n---\nKære alle`)],
  ['a letter’s title', 16_000, text => lookThrough(written({ title: text.replaceAll('\n', ' ') }))],
  ['a letter’s text', 16_000, text => lookThrough(written({}, text))],
  ['a letter’s programme', 16_000, text => lookThrough(written({}, `Hej\n\n## Program\n\n${text}`))],
  ['a later mail', 16_000, text => readMessage(text, 'all', themeMeeting, march2026)],
  ['a pasted text', 64_000, text => draftFrom(text, march2026)],
  ['a list', 40_000, text => readRecipients(new TextEncoder().encode(text))],
  ['a list’s cells', 40_000, text => readRecipients(new TextEncoder().encode(`email;navn;rolle\na@x.example;${text}`))],
  ['a list’s headings', 40_000, text => readRecipients(new TextEncoder().encode(`email;${text}\na@x.example;Anna`))],
  ['a sheet', 120_000, text => ignoringBrokenXml(() => sheet(text))],
  ['a sheet’s tags', 120_000, text => ignoringBrokenXml(() => sheet(`</t></is></c><c ${text}`))],
  [
    'a form',
    64_000,
    text =>
      ['register', 'late', 'change', 'handOver', 'cancel'].map(action => readForm({ ...filled(text), action }, bindingMeeting, reader)),
  ],
]

function ignoringBrokenXml(reads: () => unknown) {
  try {
    reads()
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error
  }
}

test.each(parsers)('%s costs as much a sign, however much of it there is and whatever it is made of', (_, signs, reads) => {
  const grows = hostilePieces.map(piece => [piece, growth(reads, piece, signs)] as const).filter(([, times]) => times > 3)
  expect(grows).toEqual([])
})
