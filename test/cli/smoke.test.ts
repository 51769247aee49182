import { createServer, type Server } from 'node:http'
import { expect, test } from 'vitest'
import { httpDoor } from '../../functions/platform/http-door.ts'
import { listenOn, openGateway } from '../../local/gateway.ts'
import { localApi } from '../../local/local-api.tsx'
import { settleAndSweep } from '../../local/turn.ts'
import { everyRow } from '../every-row.ts'
import { letter002, letterFrom, openTestHouse, type TestHouse } from '../house.ts'
import { indbyd } from '../indbyd.ts'
import { openAwsStage } from './aws-stage.ts'

const to = 'line@kkr.example'

async function openToTyping({ house }: TestHouse) {
  const api = httpDoor(localApi(house))
  const [site, console]: [Server, Server] = [openGateway(() => api), createServer()]
  const ports = await listenOn(site, console, 0)
  return {
    run: (...args: string[]) => indbyd([...args, '--json'], { env: { INDBYD_HOUSE: `http://127.0.0.1:${ports.site}` } }),
    [Symbol.asyncDispose]: async () => {
      for (const server of [site, console]) server.close()
    },
  }
}

test('a trial is mailed, followed until SES has told of each mail, and leaves nothing', async () => {
  await using house = await openTestHouse()
  await house.launches(letter002({ people: 3 }))
  await using typing = await openToTyping(house)
  const { rows } = await everyRow(house)

  const ran = await typing.run('smoke', '--to', to)
  expect(ran).toMatchObject({ exit: 0, stderr: '', json: { erased: true } })
  expect(ran.json.addresses.map(({ event, mailed, home }: Record<string, unknown>) => [event, mailed, home])).toEqual([
    ['delivered', true, true],
    ['bounced', true, true],
    ['complained', true, true],
    ['delivered', true, true],
  ])
  const trialMails = (await house.mails()).filter(({ campaign }) => campaign === ran.json.campaign)
  expect(trialMails.flatMap(({ to }) => to)).toEqual(ran.json.addresses.map(({ address }: { address: string }) => address))
  await settleAndSweep(house.house)
  await house.turnsTo('2026-03-18T10:00:00Z')
  const after = Object.keys((await everyRow(house)).rows)
  expect(after.filter(key => key.includes('smoke'))).toEqual([])
  expect(after.filter(key => key.startsWith('C#002'))).toEqual(Object.keys(rows).filter(key => key.startsWith('C#002')))
})

test('what SES does not tell is said, the trial stays to be looked at, and is erased on a word, with what was answered in it', async () => {
  await using house = await openTestHouse()
  await using stage = await openAwsStage(house.house, {}, () => house.house.settle())
  const run = (...args: string[]) => indbyd([...args, '--stage', 'test', '--json'], { env: stage.env })
  house.house.faults.want({ service: 'ses', operation: 'SendBulkEmail', kind: 'connectionLost', times: 1 })

  const ran = await run('smoke', '--to', to, '--wait', '1')
  expect(ran).toMatchObject({ exit: 1, json: { erased: false } })
  expect(ran.json.problems.map(({ at, code }: Record<string, string>) => [at, code])).toContainEqual([to, 'NOT-MAILED'])
  const { campaign } = ran.json
  expect(await run('why', campaign, to)).toMatchObject({ exit: 0, json: { email: to } })
  expect(await run('smoke', '--erase', campaign)).toMatchObject({ exit: 0, json: { erased: true, rows: expect.any(Number) } })
  expect(Object.keys((await everyRow(house)).rows).filter(key => key.includes('smoke'))).toEqual([])
  expect(await run('status', campaign)).toMatchObject({ exit: 1 })
  expect(await run('smoke', '--erase', campaign)).toMatchObject({ exit: 0, json: { rows: 0 } })
})

test('whoever was tried and answered goes with the trial', async () => {
  await using house = await openTestHouse()
  const trial = 'smoke-20260318-080000'
  const { letter, recipients } = letter002({ people: 3 })
  await house.launches({ letter: letterFrom(letter.source, trial), recipients })
  await house.guest('p1@kommune.example').registers({ session: 'albertslund' })
  await settleAndSweep(house.house)
  await using typing = await openToTyping(house)
  expect(await typing.run('smoke', '--erase', trial)).toMatchObject({ exit: 0 })
  await settleAndSweep(house.house)
  expect(Object.keys((await everyRow(house)).rows).filter(key => key.includes(trial))).toEqual([])
})

test('what is typed wrong is a sentence, and nothing is mailed', async () => {
  await using house = await openTestHouse()
  await using typing = await openToTyping(house)
  const before = await everyRow(house)
  for (const [args, says] of [
    [[], /--to/],
    [['--to', 'ikke en adresse'], /mailadresse/i],
    [['--to', to, '--wait', 'længe'], /--wait/],
    [['--erase', '002-kkr-hovedstaden-2026'], /ikke en prøve/],
  ] as const) {
    const ran = await typing.run('smoke', ...args)
    expect([ran.exit, ran.json.problems[0].says]).toEqual([2, expect.stringMatching(says)])
  }
  expect(await everyRow(house)).toEqual(before)
})
