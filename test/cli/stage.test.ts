import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadSource } from '../../functions/campaign/store.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { everyRow } from '../every-row.ts'
import { exampleCampaign, letter002, openTestHouse } from '../house.ts'
import { indbyd } from '../indbyd.ts'
import { operatorArn } from '../staff/operator-event.ts'
import { openAwsStage, type StageWishes } from './aws-stage.ts'

const example = 'examples/002-kkr-hovedstaden-2026'
const { letter } = letter002()
const dir = await mkdtemp(join(tmpdir(), 'indbyd-nobody-'))
afterAll(() => rm(dir, { recursive: true }))
// No stack trace, no path of a file of ours.
const aStack = /\n\s+at |node:internal|\.ts:\d/

test('C13: by --stage an operator launches, watches and revokes, and the log has the ARN AWS gave', async () => {
  await using house = await openTestHouse()
  await using stage = await openAwsStage(house.house, {}, () => settleAndSweep(house.house))
  const run = (...args: string[]) => indbyd([...args, '--stage', 'test', '--json'], { env: stage.env })

  expect((await run('import', example)).json).toMatchObject({ new: 40, stored: false })
  const launched = await run('launch', example, '--yes', '40')
  expect(launched).toMatchObject({ exit: 0, json: { launched: true, recipients: 40, handedOver: 40, failed: 0 } })
  expect(await house.mails()).toHaveLength(40)
  expect((await run('launch', example, '--yes', '40')).json).toMatchObject({ alreadyLaunched: true })
  expect((await indbyd(['status', letter.id, '--json'], { env: { ...stage.env, INDBYD_STAGE: 'test' } })).json).toMatchObject({
    state: 'launched',
    recipients: 40,
  })
  expect(await run('revoke', letter.id, '7')).toMatchObject({ exit: 0, json: { revoked: true, number: 7 } })

  const { platform } = house.house
  const log = [...(await journalOf(platform, letter.id, 0)), ...(await journalOf(platform, letter.id, 7 as never))]
  // What happened in one moment has no order in the log.
  expect(new Set(log.map(({ what, actor }) => `${what} ${actor}`))).toEqual(
    new Set(['imported', 'launched', 'revoked'].map(what => `${what} staff:aws:${operatorArn}`)),
  )
  expect(await loadSource(platform, letter.id, 1)).toBe(letter.source)
})

const wrong = (outcome: string) =>
  JSON.stringify({ outcome, problems: [{ at: 'x', code: 'X', level: 'blocker', says: 'Det passer ikke.' }] })

test('a document too large for its order goes ahead of it; a list too large for that is refused, and nothing of it is kept', async () => {
  await using house = await openTestHouse({ now: '2020-02-03T09:00:00.000Z' as never })
  await using stage = await openAwsStage(house.house, {}, () => settleAndSweep(house.house))
  const run = (...args: string[]) => indbyd([...args, '--stage', 'test', '--json'], { env: stage.env })

  const debate = join(dir, '001-kl-debatmoede-2020')
  await cp('examples/001-kl-debatmoede-2020', debate, { recursive: true })
  const pdf = await readFile(join(debate, 'program.pdf'))
  // What cannot be packed: four megabytes of chance.
  const large = Buffer.concat([pdf, Buffer.from('\n%'), randomBytes(4_150_000), Buffer.from('\n%%EOF\n')])
  await writeFile(join(debate, 'program.pdf'), large)
  const launched = await run(
    'launch',
    debate,
    '--yes',
    String(exampleCampaign('001-kl-debatmoede-2020').recipients.trim().split('\n').length - 1),
  )
  expect(launched).toMatchObject({ json: { launched: true } })
  const { documents } = (await run('documents', '001-kl-debatmoede-2020')).json
  expect(documents.find(({ id }: { id: string }) => id === 'program').versions).toMatchObject([{ version: 1, bytes: large.length }])
  // Alone it is an order.
  expect(await run('documents', '001-kl-debatmoede-2020', 'add', join(debate, 'program.pdf'), '--as', 'program')).toMatchObject({
    exit: 0,
    json: { added: false, version: 1 },
  })

  const folder = join(dir, 'for-stor')
  await cp(example, folder, { recursive: true })
  await writeFile(join(folder, 'recipients.csv'), Buffer.concat([Buffer.from('email;navn\n'), randomBytes(5_000_000)]))
  const before = await everyRow(house)
  expect(await run('import', folder, '--commit')).toMatchObject({
    exit: 1,
    json: { problems: [{ code: 'FILE-TOO-LARGE', at: 'recipients.csv' }] },
  })
  expect(await everyRow(house)).toEqual(before)
})

describe('whatever is wrong with a stage is a sentence, and nothing is half done', () => {
  const cases: [name: string, StageWishes, exit: 1 | 2, says: RegExp][] = [
    [
      'the credentials have expired',
      { refuses: { code: 'ExpiredToken', message: 'The security token is expired' } },
      2,
      /udløbet.*aws sso login/,
    ],
    ['the keys are not known', { refuses: { code: 'InvalidClientTokenId', message: 'no' } }, 2, /kender ikke dine nøgler/],
    ['they may not see the stage', { refuses: { code: 'AccessDenied', message: 'User: x is not authorized' } }, 2, /indbyd-test-operator/],
    ['they may see it and not call it', { forbidden: true }, 2, /indbyd-test-operator/],
    ['half a deploy', { status: 'ROLLBACK_COMPLETE' }, 2, /ikke sat helt i drift/],
    ['its first deploy is under way', { status: 'CREATE_IN_PROGRESS' }, 2, /ikke sat helt i drift/],
    ['it is being updated', { status: 'UPDATE_IN_PROGRESS' }, 2, /ved at blive opdateret/],
    ['it is older than this way in', { withoutOperator: true }, 2, /npm run deploy/],
    ['it does not know the act', { answers: { status: 404, body: wrong('unknownAct') } }, 1, /samme version/],
    [
      'the order is of another version',
      {
        answers: {
          status: 400,
          body: wrong('wrongOrder'),
        },
      },
      1,
      /samme version/,
    ],
    ['the function dies', { answers: { status: 502, body: 'Internal Server Error' } }, 1, /trygt gives igen/],
  ]

  test.each(cases)('%s', async (_, wishes, exit, says) => {
    await using house = await openTestHouse()
    await using stage = await openAwsStage(house.house, wishes)
    const before = await everyRow(house)
    const ran = await indbyd(['launch', example, '--yes', '40', '--stage', 'test'], { env: stage.env })
    expect(ran).toMatchObject({ exit, stdout: '', stderr: expect.stringMatching(says) })
    expect(ran.stderr).not.toMatch(aStack)
    expect(await everyRow(house)).toEqual(before)
  })

  test('an answer of another version is a sentence too', async () => {
    await using house = await openTestHouse()
    await using stage = await openAwsStage(house.house, { answers: { status: 200, body: '{"outcome":"imported"}' } })
    const ran = await indbyd(['import', example, '--commit', '--stage', 'test', '--json'], { env: stage.env })
    expect(ran).toMatchObject({ exit: 1, stderr: '', json: { problems: [{ code: 'OTHER-VERSION' }] } })
  })

  test('no such stage, no name, nobody logged in', async () => {
    await using house = await openTestHouse()
    await using stage = await openAwsStage(house.house)
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...nobody } = stage.env
    for (const [args, env, says] of [
      [['--stage', 'prod'], stage.env, /ingen stage, der hedder prod.*I cdk\.json står test/],
      [['--stage', '../x'], stage.env, /kan ikke være en stages navn/],
      [['--stage', 'test'], { ...nobody, HOME: dir }, /ikke logget ind/],
    ] as const) {
      const ran = await indbyd(['status', letter.id, ...args], { env })
      expect(ran).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringMatching(says) })
      expect(ran.stderr).not.toMatch(aStack)
    }
  })

  test('a connection that is cut off may have been in time: the same command again says so', async () => {
    await using house = await openTestHouse()
    const run = async (wishes: StageWishes) => {
      await using stage = await openAwsStage(house.house, wishes)
      return await indbyd(['launch', example, '--yes', '40', '--stage', 'test'], { env: stage.env })
    }
    expect(await run({ cuts: true })).toMatchObject({ exit: 1, stderr: expect.stringContaining('Giv den samme kommando igen') })
    expect(await run({})).toMatchObject({ exit: 0, stdout: expect.stringContaining('allerede sendt ud') })
    expect(await house.mails()).toHaveLength(40)
  })

  test('while it is being updated, one can still look, and stop its mails', async () => {
    await using house = await openTestHouse()
    await house.launches(letter002({ people: 3 }))
    await using stage = await openAwsStage(house.house, { status: 'UPDATE_IN_PROGRESS' })
    const run = (command: string) => indbyd([command, letter.id, '--stage', 'test'], { env: stage.env })
    expect([(await run('status')).exit, (await run('pause')).exit, (await run('resume')).exit]).toEqual([0, 0, 2])
  })
})
