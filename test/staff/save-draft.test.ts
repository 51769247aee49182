import { expect, test } from 'vitest'
import { loadDraft, loadDraftVersions } from '../../functions/campaign/letter-drafts.ts'
import { letterInHand } from '../../functions/campaign/letter-in-hand.ts'
import { loadCampaign, putSource } from '../../functions/campaign/store.ts'
import { beginDraft } from '../../functions/staff/begin-draft.ts'
import { saveDraft } from '../../functions/staff/save-draft.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

const text = '---\ntitle: Et møde\n---\nKære alle\n'
const campaignOf = async (house: TestHouse, id: CampaignId) => (await loadCampaign(house.house.platform, id))!

test('of two who save at once one does, and the other is told; nothing is lost', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const id = await beginDraft(platform, { text, by: 'staff:mette' })
  const campaign = await campaignOf(house, id)
  const save = (by: string) => saveDraft(platform, { campaign, read: 1, text: `${text}${by}\n`, by, byHand: true })
  const saved = await Promise.all([save('staff:mette'), save('staff:ole')])
  expect(saved.toSorted()).toEqual([2, undefined])
  expect(await loadDraft(platform, id)).toMatchObject({ version: 2, by: saved[0] ? 'staff:mette' : 'staff:ole' })
})

test('a save whose answer was lost comes once more and is saved, though the letter has gone on since it was read', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const id = await beginDraft(platform, { text, by: 'staff:mette' })
  const campaign = await campaignOf(house, id)
  const save = (more: string) => saveDraft(platform, { campaign, read: 1, text: text + more, by: 'staff:mette', byHand: false })
  expect([await save('Mere.\n'), await save('Mere.\n'), await save('Noget andet.\n')]).toEqual([2, 2, undefined])
})

test('two who begin letters with one title get a campaign each', async () => {
  await using house = await openTestHouse()
  const ids = await Promise.all([1, 2, 3].map(() => beginDraft(house.house.platform, { text, by: 'staff:mette' })))
  expect(ids.toSorted()).toEqual(['et-moede', 'et-moede-2', 'et-moede-3'])
})

test('a form that comes twice begins one letter; with another text it begins another', async () => {
  await using house = await openTestHouse()
  const begin = (more: { text?: string; formId?: string }) =>
    beginDraft(house.house.platform, { text, formId: 'f1', by: 'staff:mette', ...more })
  expect(await Promise.all([begin({}), begin({})])).toEqual(['et-moede', 'et-moede'])
  expect(await begin({})).toBe('et-moede')
  expect(await begin({ text: `${text}Mere.\n` })).toBe('et-moede-2')
  expect(await begin({ formId: 'f2' })).toBe('et-moede-3')
})

test('before the launch a campaign is called what its letter is called', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const id = await beginDraft(platform, { text, by: 'staff:mette' })
  await saveDraft(platform, {
    campaign: await campaignOf(house, id),
    read: 1,
    text: text.replace('Et', 'Et andet'),
    by: 'staff:mette',
    byHand: false,
  })
  expect(await campaignOf(house, id)).toMatchObject({ title: 'Et andet møde', state: 'draft' })
})

test('after the launch what is in hand is what was sent, until somebody writes on; and that is no change of what is out', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const campaign = await campaignOf(house, letter.id)
  expect(await letterInHand(platform, campaign)).toEqual({ text: letter.source, version: 0, of: 1, saved: null })
  const text = letter.source.replace('15. april', '16. april')
  expect(await saveDraft(platform, { campaign, read: 0, text, by: 'staff:ole', byHand: true })).toBe(1)
  expect(await letterInHand(platform, campaign)).toMatchObject({ text, version: 1, of: 1 })
  expect(await campaignOf(house, letter.id)).toEqual(campaign)
  // The letter is edited from elsewhere: that is in hand now, and what was written is kept.
  const edited = letter.source.replace('15. april', '17. april')
  await platform.table.write(putSource(letter.id, 2, edited))
  expect(await letterInHand(platform, { ...campaign, version: 2 })).toEqual({ text: edited, version: 1, of: 2, saved: null })
  expect((await loadDraftVersions(platform, letter.id)).map(({ text: kept }) => kept)).toEqual([text])
})
