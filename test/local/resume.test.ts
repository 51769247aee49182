import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { startMailing } from '../../functions/mailing/start.ts'
import { importRecipients } from '../../functions/staff/import-recipients.ts'
import { launchLetter } from '../../functions/staff/launch-letter.ts'
import { openHouse } from '../../local/house.ts'
import { letter002 } from '../house.ts'

test('a house killed with its batches still in the queue mails everyone when it is opened again, and nobody twice', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'indbyd-resume-'))
  const { letter, recipients } = letter002({ people: 60 })
  const file = readRecipients(new TextEncoder().encode(recipients))
  const killed = await openHouse({ dir })
  await importRecipients(killed.platform, { campaign: letter.id, title: letter.title, file, commit: true, by: 'staff:test' })
  await launchLetter(killed.platform, { letter, confirmed: 60, by: 'staff:test' })
  await startMailing(killed.platform, { campaign: letter.id, step: 'invitation', version: 1 })
  await killed.close()

  for (const mailsSoFar of [60, 60]) {
    const house = await openHouse({ dir })
    await house.settle()
    const readers = (await house.ses.outbox.list()).flatMap(mail => mail.to)
    expect([readers.length, new Set(readers).size]).toEqual([mailsSoFar, 60])
    await house.close()
  }
  await rm(dir, { recursive: true })
})
