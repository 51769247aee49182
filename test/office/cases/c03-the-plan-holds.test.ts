import { expect, test } from 'vitest'
import { stepTitle } from '../../../functions/office/step-title.ts'
import { capitalised } from '../../../functions/values/capitalised.ts'
import type { Instant } from '../../../functions/values/instant.ts'
import { printedMoment } from '../../../functions/values/printed-moment.ts'
import { stepWords } from '../../../templates/words/office/steps.ts'
import { letter002 } from '../../house.ts'
import { launchesIn, openCase } from './open-case.ts'

// C3: an old rehearsal is told from a fresh one, and what a fresh one said is what the outbox has,
// person by person.

const { letter, recipients } = letter002({ people: 4 })
const id = letter.id

test('rehearse, edit, be told; rehearse again, launch, and the outbox is what the rehearsal said', async () => {
  await using of = await openCase()
  const { house } = of
  await of.drafts(id, letter.source, recipients)
  const mette = await of.signIn('Mette')
  await mette.goto(`${house.origin}/c/${id}/proeve`)
  await mette.getByRole('button', { name: 'Jeg har set det igennem' }).click()
  await of.edits(id, letter.source.replace('**Kære', '**Hej og kære'), 1)
  await mette.goto(`${house.origin}/c/${id}/send-ud`)
  expect(await mette.locator('main').textContent()).toContain('Siden er brevet ændret.')

  const said = new Map<number, string[]>()
  for (const number of [1, 2, 3, 4]) {
    await mette.goto(`${house.origin}/c/${id}/proeve?som=${number}`)
    const lines = await mette.locator('section:has(#som-en) .timeline > .done').all()
    said.set(number, await Promise.all(lines.map(async line => (await line.locator('b').textContent()) + (await when(line)))))
  }
  expect([...said.values()].flat().length).toBeGreaterThan(8)
  await launchesIn(mette, house.origin, id, 4)
  await house.turnsTo('2026-05-05T10:00:00Z')
  for (const [number, lines] of said) {
    const mails = await house.mails({ to: `p${number}@kommune.example`, campaign: id })
    const got = mails.map(
      ({ mailing, sentAt }) => stepTitle({ name: mailing! }, 'da') + capitalised(printedMoment(sentAt as Instant, 'da')),
    )
    expect(got, `${number}`).toEqual(lines)
  }
  expect(stepWords.da.steps.invitation).toBe('Invitation')
})

/** The first line under a step's name. */
const when = (line: { locator(of: string): { innerText(): Promise<string> } }) =>
  line
    .locator('span')
    .innerText()
    .then(text => text.split('\n')[0]!)
