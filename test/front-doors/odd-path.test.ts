import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { copyOfTheProject } from '../planted-bugs/copy.ts'
import { npmStart } from './started-house.ts'

test('in a folder with a space and an ø the README’s commands do what they do anywhere: the house mails, and tests run', async () => {
  using checkout = copyOfTheProject({ name: 'bø rn', compiled: false })
  await using house = await npmStart({ cwd: checkout.folder })
  const launched = await house.indbyd('launch', 'examples/002-kkr-hovedstaden-2026', '--yes', '40', '--json')
  expect(launched).toMatchObject({ exit: 0, json: { recipients: 40 } })
  const mails = (await house.json('/__local/outbox')) as OutboxMail[]
  expect(mails).toHaveLength(40)
  expect(mails[0]!.html).toContain('<!doctype html>')

  // A few files that read templates, examples and compiled styles stand for all of npm test.
  const tested = spawnSync('npm', ['test', '--', 'test/templates', 'test/writing/example-002.test.ts'], {
    cwd: checkout.folder,
    encoding: 'utf8',
  })
  expect([tested.status, tested.stdout]).toEqual([0, expect.stringMatching(/Test Files .*\d passed/)])
})

test('a build that finds no template fails', () => {
  using checkout = copyOfTheProject({ compiled: false })
  rmSync(join(checkout.folder, 'templates/mails'), { recursive: true })
  const built = spawnSync('npm', ['run', '-s', 'templates'], { cwd: checkout.folder, encoding: 'utf8' })
  expect([built.status, built.stderr]).toEqual([1, expect.stringContaining('there is no mail template in')])
})
