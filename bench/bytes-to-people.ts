import { basename } from 'node:path'
import { recipientsStyle } from '../functions/form/recipients-style.ts'
import { play } from '../local/demo/play.ts'
import { readScript } from '../local/demo/script.ts'
import { everyPage } from '../test/browser/every-page.tsx'
import { visit } from '../test/visit.ts'
import type { Measured } from './budget.ts'
import { exampleFolders, openExample, pathTo } from './example-houses.ts'

/** Bytes by name, the largest first. */
type Sizes = [what: string, bytes: number][]

const largestFirst = (sizes: Record<string, number>): Sizes => Object.entries(sizes).toSorted(([, a], [, b]) => b - a)

/** Every page in every state, and the invitation of every example letter as its site serves it. */
async function pages(): Promise<Sizes> {
  const sizes: Record<string, number> = {}
  for (const [name, view] of Object.entries(everyPage(recipientsStyle.css))) sizes[name] = Buffer.byteLength(String(await view))
  for (const folder of exampleFolders) {
    const { house, campaign } = await openExample(folder, { streams: false, keepMails: false })
    await using _ = house
    const { body } = await visit(house.doors.site, 'GET', pathTo(house, 'invitation', campaign, 1))
    sizes[`invitation, ${campaign}`] = Buffer.byteLength(body)
  }
  return largestFirst(sizes)
}

/** The largest HTML of every mailing of every example, from the invitation to the day after the meeting; and mails that have no text. */
async function mails(): Promise<{ sizes: Sizes; withoutText: number }> {
  const sizes: Record<string, number> = {}
  let withoutText = 0
  for (const folder of exampleFolders)
    for (const { mailing, html, text } of (await play(folder, readScript(folder))).mails) {
      const name = `${mailing}, ${basename(folder)}`
      sizes[name] = Math.max(sizes[name] ?? 0, Buffer.byteLength(html ?? ''))
      if (!text?.trim()) withoutText++
    }
  return { sizes: largestFirst(sizes), withoutText }
}

export async function bytesToPeople(): Promise<{ lines: Measured[]; notes: string[] }> {
  const [pageSizes, { sizes: mailSizes, withoutText }] = [await pages(), await mails()]
  return {
    lines: [
      {
        what: `largest of ${pageSizes.length} pages: ${pageSizes[0]?.[0]}, bytes`,
        measured: pageSizes[0]?.[1] ?? 0,
        unit: '',
        budget: { atMost: 30_000 },
      },
      {
        what: `largest of ${mailSizes.length} mails: ${mailSizes[0]?.[0]}, bytes of HTML`,
        measured: mailSizes[0]?.[1] ?? 0,
        unit: '',
        budget: { atMost: 60_000 },
      },
      { what: 'mails without a text part', measured: withoutText, unit: '', budget: { atMost: 0 } },
    ],
    notes: [...pageSizes, ...mailSizes].map(([what, bytes]) => `${bytes.toLocaleString('en').padStart(7)}  ${what}`),
  }
}
