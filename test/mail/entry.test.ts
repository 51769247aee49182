import { build } from 'esbuild'
import { expect, test } from 'vitest'
import type { StepName } from '../../functions/campaign/step.ts'
import { composeMailing } from '../../functions/mail/compose-mailing.ts'
import { bulkEntry } from '../../functions/mail/entry.ts'
import { anna, baseUrl, readerIn, themeMeeting, tokens } from './fixture.ts'

const tags = { campaign: themeMeeting.campaign, mailing: 'reminder-1', batch: '1999', number: '99999' }

const longest = {
  ...readerIn(themeMeeting, {
    ...anna,
    name: 'Anne-Katrine Søndergård Østergaard',
    groups: 'Handicap-, Psykiatri- og Beskæftigelsesudvalget',
    municipality: 'Frederikssund Kommune',
  }),
  address: 'anne-katrine.soendergaard.oestergaard@frederikssund.example',
}

test.each<StepName>(['invitation', 'reminder-1', 'programme', 'practical'])('an entry of %s fits its budget of 800 bytes', step => {
  const template = composeMailing(step, themeMeeting, { baseUrl })
  const entry = bulkEntry(longest, { template, letter: themeMeeting, baseUrl, tags })
  expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThanOrEqual(800)
})

test('an entry names one reader, what is theirs, how they opt out and how events find back', () => {
  const template = composeMailing('invitation', themeMeeting, { baseUrl })
  const entry = bulkEntry({ ...readerIn(themeMeeting), address: 'anna@furesoe.example' }, { template, letter: themeMeeting, baseUrl, tags })
  expect(entry).toMatchObject({
    Destination: { ToAddresses: ['anna@furesoe.example'] },
    ReplacementHeaders: [{ Name: 'List-Unsubscribe', Value: `<${baseUrl}/u/${tokens.optOut}>` }],
    ReplacementTags: [
      { Name: 'campaign', Value: '002-kkr-hovedstaden-2026' },
      { Name: 'mailing', Value: 'reminder-1' },
      { Name: 'batch', Value: '1999' },
      { Name: 'number', Value: '99999' },
    ],
  })
  const data = JSON.parse(entry.ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData ?? '')
  expect(Object.keys(data).sort()).toEqual(template.asks.toSorted())
})

test('a reader without a value that the template asks for is not mailed an empty hole', () => {
  const template = { ...composeMailing('invitation', themeMeeting, { baseUrl }), asks: ['shoeSize'] }
  expect(() => bulkEntry(longest, { template, letter: themeMeeting, baseUrl, tags })).toThrow('shoeSize')
})

test('what sends to many carries no library at all', async () => {
  const { metafile } = await build({
    stdin: { contents: "export * from './compose-mailing.ts'; export * from './entry.ts'; export * from './headers.ts'", resolveDir: 'functions/mail' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
  })
  expect(Object.keys(metafile.inputs).filter(input => input.includes('node_modules'))).toEqual([])
})
