import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type NotStarted, startHouse } from './started-house.ts'

const refusal = (starting: Promise<unknown>) =>
  starting.then(
    () => null,
    (error: NotStarted) => ({ exit: error.exit, says: error.message.trim() }),
  )

test('a second house on the same folder and an option nobody knows are a sentence each, and neither disturbs the first', async () => {
  await using first = await startHouse()
  for (const flags of [[], ['--fresh']]) {
    const second = await refusal(startHouse(first.dir, ...flags))
    expect(second).toMatchObject({ exit: 1, says: expect.stringContaining(`Her kører allerede et hus på ${first.url}`) })
    expect(second!.says).not.toMatch(/\n\s+at /)
  }
  expect(await refusal(startHouse(first.dir, '--prot', '4700'))).toMatchObject({
    exit: 2,
    says: expect.stringMatching(/^Huset kender ikke --prot\./),
  })
  expect(await first.json('/__local/clock')).toEqual({ now: '2026-03-18T08:00:00.000Z' })
})

test('where the port is taken the house says which it took, and where the links of earlier mails lead', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'indbyd-moved-'))
  const first = await startHouse(dir)
  expect((await first.indbyd('launch', 'examples/002-kkr-hovedstaden-2026', '--yes', '40')).exit).toBe(0)
  await first.stop()

  await using other = await startHouse()
  const { port } = new URL(other.url)
  await using second = await startHouse(dir, '--port', port)
  await expect.poll(second.complaints).toContain(`Port ${port} er optaget, så huset svarer på ${second.url}.`)
  await expect.poll(second.complaints).toContain(`Mails, der er sendt før nu, linker til ${first.url}, hvor dette hus ikke svarer.`)
  await second.stop()
  await rm(dir, { recursive: true })
})

/** A test that starts a house and is then killed: it never comes to stopping it. */
const dyingTest = fileURLToPath(new URL('dying-test.ts', import.meta.url))

test('a house whose test was killed ends, and its engines with it', async () => {
  const killed = spawn(process.execPath, ['--import', 'tsx', dyingTest], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(killed.stdout, 'data')) as [Buffer]
  const url = String(said).trim()
  expect((await fetch(`${url}/__local/clock`)).status).toBe(200)
  killed.kill('SIGKILL')
  const answers = () =>
    fetch(`${url}/__local/clock`).then(
      () => true,
      () => false,
    )
  while (await answers()) await new Promise(again => setTimeout(again, 100))
})
