import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { sharedHalf } from '../../functions/documents/link.ts'
import type { PersonalHalves } from '../../functions/documents/mailed.ts'
import type { TimetableStepName } from '../../functions/letter/step.ts'
import { composeMailing } from '../../functions/mail/compose-mailing.ts'
import { bulkEntry } from '../../functions/mail/entry.ts'
import type { MailTemplate } from '../../functions/mail/mail-template.ts'
import { baseUrl, readerIn, themeMeeting, tokens } from './fixture.ts'

const tags = { campaign: themeMeeting.campaign, mailing: 'reminder-1', number: '99999' }

const typical = { ...readerIn(themeMeeting), address: 'anna.hansen@furesoe.example' }

test.each<TimetableStepName>(['invitation', 'reminder-1', 'programme', 'practical'])(
  'an entry of %s fits its budget of 800 bytes',
  step => {
    const template = composeMailing(step, themeMeeting, { baseUrl })
    const entry = bulkEntry(typical, { template, letter: themeMeeting, baseUrl, tags: { ...tags, mailing: step } })
    expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThanOrEqual(800)
  },
)

test('a document costs an entry no more than 50 bytes: the rest of its link is in the template', () => {
  const paper = { document: 'debatoplaeg', title: 'Debatoplæg', version: 1, name: 'debatoplaeg.pdf', bytes: 2894 }
  const shared = sharedHalf({ campaign: themeMeeting.campaign, document: paper.document })
  const documents = [{ ...paper, link: { place: 'file1' as const, shared } }]
  const size = (template: MailTemplate, files: PersonalHalves) => {
    const to = { ...typical, tokens: { ...typical.tokens, files } }
    return Buffer.byteLength(JSON.stringify(bulkEntry(to, { template, letter: themeMeeting, baseUrl, tags })))
  }
  const half = 'x'.repeat(32)
  const withOne = composeMailing('invitation', themeMeeting, { baseUrl, documents })
  expect(withOne.text).toContain(`Debatoplæg, ${baseUrl}/f/{{file1}}${shared}\n`)
  expect(size(withOne, { file1: half }) - size(composeMailing('invitation', themeMeeting, { baseUrl }), {})).toBeLessThanOrEqual(50)
})

test('a document whose link nobody made is not mailed without it', () => {
  const document = {
    document: 'oplaeg',
    title: 'Oplæg',
    version: 1,
    name: 'o.pdf',
    bytes: 1,
    link: { place: 'file2' as const, shared: 'x' },
  }
  const template = composeMailing('invitation', themeMeeting, { baseUrl, documents: [document] })
  expect(() => bulkEntry(typical, { template, letter: themeMeeting, baseUrl, tags })).toThrow('file2')
})

test('an entry names one reader, what is theirs, how they opt out and how events find back', () => {
  const template = composeMailing('invitation', themeMeeting, { baseUrl })
  const entry = bulkEntry(typical, { template, letter: themeMeeting, baseUrl, tags })
  expect(entry).toMatchObject({
    Destination: { ToAddresses: ['anna.hansen@furesoe.example'] },
    ReplacementHeaders: [{ Name: 'List-Unsubscribe', Value: `<${baseUrl}/u/${tokens.optOut}>` }],
    ReplacementTags: [
      { Name: 'campaign', Value: '002-kkr-hovedstaden-2026' },
      { Name: 'mailing', Value: 'reminder-1' },
      { Name: 'number', Value: '99999' },
    ],
  })
  const data = JSON.parse(entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData ?? '')
  expect(new Set(Object.keys(data))).toEqual(new Set(template.asks))
})

test('a reader without a value that the template asks for is not mailed an empty hole', () => {
  const template = { ...composeMailing('invitation', themeMeeting, { baseUrl }), asks: ['shoeSize'] }
  expect(() => bulkEntry(typical, { template, letter: themeMeeting, baseUrl, tags })).toThrow('shoeSize')
})

test('what sends to many carries no library at all', async () => {
  const { metafile } = await build({
    stdin: {
      contents: "export * from './compose-mailing.ts'; export * from './entry.ts'; export * from './headers.ts'",
      resolveDir: 'functions/mail',
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
  })
  expect(Object.keys(metafile.inputs).filter(input => input.includes('node_modules'))).toEqual([])
})
