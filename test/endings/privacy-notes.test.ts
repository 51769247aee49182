import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { controllerFrom } from '../../functions/about/controller.ts'
import { privacyPage } from '../../functions/about/privacy-page.tsx'

const root = new URL('../../', import.meta.url)
const notes = readdirSync(new URL('docs/privacy/', root))

test.each(notes)('%s rests on files that are there', note => {
  const text = readFileSync(new URL(`docs/privacy/${note}`, root), 'utf8')
  const named = [...text.matchAll(/`((?:functions|infra|templates|test|docs)\/[^`\s]*)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter(path => !existsSync(new URL(path, root)))).toEqual([])
})

test('every clock of the settings stands on the privacy page, in both languages', () => {
  const controller = controllerFrom(
    JSON.stringify({
      name: 'Sekretariatet',
      address: 'Eksempelvej 1',
      mail: 'a@b.example',
      officer: null,
      basis: 'publicTask',
      retentionMonths: 31,
      needsDays: 17,
      invoiceYears: 6,
      bounceMonths: 13,
      staffMonths: 29,
    }),
  )
  for (const language of ['da', 'en'] as const) {
    const page = privacyPage(language, controller)
    for (const clock of ['31', '17', '6', '13', '29']) expect(page).toMatch(new RegExp(`\\b${clock}\\b`))
  }
})
