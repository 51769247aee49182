import { build } from 'esbuild'
import { expect, test } from 'vitest'
import type { StepName } from '../../functions/campaign/step.ts'
import { composeMailing } from '../../functions/mail/compose-mailing.ts'
import { bulkEntry } from '../../functions/mail/entry.ts'
import { baseUrl, readerIn, themeMeeting, tokens } from './fixture.ts'

const tags = { campaign: themeMeeting.campaign, mailing: 'reminder-1', number: '99999' }

const typical = { ...readerIn(themeMeeting), address: 'anna.hansen@furesoe.example' }

test.each<StepName>(['invitation', 'reminder-1', 'programme', 'practical'])('an entry of %s fits its budget of 800 bytes', step => {
  const template = composeMailing(step, themeMeeting, { baseUrl })
  const entry = bulkEntry(typical, { template, letter: themeMeeting, baseUrl, tags: { ...tags, mailing: step } })
  expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThanOrEqual(800)
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
