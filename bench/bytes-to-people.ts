import { play } from '../local/demo/play.ts'
import { readScript } from '../local/demo/script.ts'
import { everyPage } from '../test/browser/every-page.tsx'
import { visit } from '../test/visit.ts'
import { atMost, type Chapter } from './budget.ts'
import { campaignOf, exampleFolders, openExample, pathTo } from './example-houses.ts'

/** Bytes by name. */
type Sizes = Record<string, number>

/** Every page in every state, and the invitation of every example letter as its site serves it. */
export async function pageBytes(): Promise<Chapter> {
  const sizes: Sizes = {}
  for (const [name, view] of Object.entries(everyPage())) sizes[name] = Buffer.byteLength(String(await view))
  for (const folder of exampleFolders) {
    await using house = await openExample(folder, { streams: false })
    const campaign = campaignOf(folder)
    const { body } = await visit(house.doors.site, 'GET', pathTo(house, 'invitation', campaign, 1))
    sizes[`invitation of ${campaign}`] = Buffer.byteLength(body)
  }
  return { heading: 'Bytes of a page', lines: [largest(sizes, 30_000)], notes: largestFirst(sizes) }
}

/**
 * The largest of every mailing of every example, from the invitation to the day after the meeting.
 */
export async function mailBytes(): Promise<Chapter> {
  const sizes: Sizes = {}
  let withoutText = 0
  for (const folder of exampleFolders)
    for (const { mailing, html, text } of (await play(folder, readScript(folder))).mails) {
      const name = `${mailing} of ${campaignOf(folder)}`
      sizes[name] = Math.max(sizes[name] ?? 0, Buffer.byteLength(html ?? ''))
      if (!text?.trim()) withoutText++
    }
  return {
    heading: 'Bytes of the HTML of a mail',
    lines: [largest(sizes, 60_000), atMost('mails without a text part', withoutText, 0)],
    notes: largestFirst(sizes),
  }
}

const largest = (sizes: Sizes, limit: number) =>
  atMost(`the largest of ${Object.keys(sizes).length}`, Math.max(...Object.values(sizes)), limit)

const largestFirst = (sizes: Sizes): string[] =>
  Object.entries(sizes)
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, bytes]) => `${bytes.toLocaleString('en').padStart(7)}  ${what}`)
