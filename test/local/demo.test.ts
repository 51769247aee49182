import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCampaignFolder } from '../../cli/campaign-folder.ts'
import { check } from '../../functions/writing/check.ts'
import { differences } from '../../local/demo/differences.ts'
import { type Played, play } from '../../local/demo/play.ts'
import { playAll } from '../../local/demo/play-all.ts'
import { readScript, type Script } from '../../local/demo/script.ts'

const examples = join(import.meta.dirname, '../../examples')
const letter002 = join(examples, '002-kkr-hovedstaden-2026')
const script = readScript(letter002)

const temporary = mkdtempSync(join(tmpdir(), 'demo-'))
afterAll(() => rmSync(temporary, { recursive: true }))

/** The letter of 2026 with another demo.yaml. */
function copyWith(name: string, change: (yaml: string) => string): string {
  const folder = join(temporary, name, '002-kkr-hovedstaden-2026')
  cpSync(letter002, folder, { recursive: true })
  const file = join(folder, 'demo.yaml')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return folder
}

describe('the letter of 2026, played from invitation to the day after', () => {
  let once: Promise<Played> | undefined
  const played = () => (once ??= play(letter002, script))

  test('goes as its demo.yaml says', async () => {
    expect(differences(script, await played())).toEqual([])
  })

  const { expected } = script
  const wrongExpectations: [string, Partial<Script['expected']>, RegExp][] = [
    ['one recipient more', { recipients: 41 }, /^on the list: 40, planned 41$/],
    [
      'a step that never was',
      { steps: [...expected.steps, { step: 'reminder-3', at: '', sent: 1, leftOut: {} }] },
      /^reminder-3: .* was not$/,
    ],
    ['a step that is not known of', { steps: expected.steps.slice(1) }, /^invitation: it was, and is not planned$/],
    ['another hour', { steps: expected.steps.map(step => ({ ...step, at: step.at.replace('09.00', '08.00') })) }, /^programme, local time/],
    ['another count', { steps: expected.steps.map(step => ({ ...step, sent: step.sent + 1 })) }, /^reminder-2, mailed: 21, planned 22$/],
    ['another reason', { steps: expected.steps.map(step => ({ ...step, leftOut: {} })) }, /^reminder-1, left out, bounced: 1, planned 0$/],
    ['a step dropped', { dropped: ['practical'] }, /^dropped at launch, practical: 0, planned 1$/],
    ['a letter more', { letters: { ...expected.letters, offer: 1 } }, /^letters, offer: 0, planned 1$/],
    ['another final answer', { answers: { ...expected.answers, declined: 5 } }, /^answers, declined: 4, planned 5$/],
    ['another session', { sessions: { viborg: 13 } }, /^sessions, albertslund: 13, planned 0$/],
    ['a document too many', { documents: { invitation: 1 } }, /^mail \S+, documents in invitation: 0, planned 1$/],
    ['something to pay', { invoiced: 61_875 }, /^invoiced: 0, planned 61875$/],
    ['no bounce', { suppressed: { optedOut: 1 } }, /^gets no more mail, bounced: 1, planned 0$/],
  ]
  test.each(wrongExpectations)('is off with a wrong expectation: %s', async (_, wrong, says) => {
    const off = differences({ ...script, expected: { ...expected, ...wrong } }, await played())
    expect(off).toContainEqual(expect.stringMatching(says))
  })

  const faults: [string, (was: Played) => Partial<Played>, RegExp][] = [
    ['a mail goes out twice', ({ mails }) => ({ mails: [...mails, ...mails.slice(-1)] }), /^cancelled, mails to, bjoern.*: 2, planned 1$/],
    ['somebody is forgotten', ({ mails }) => ({ mails: mails.slice(1) }), /^invitation, mails to, anna.hansen.*: 0, planned 1$/],
    [
      'a programme reaches who has cancelled',
      ({ mails }) => ({
        mails: mails.map(mail => (mail.mailing === 'programme' ? { ...mail, to: ['oluf.toennesen@frederiksberg.example'] } : mail)),
      }),
      /^programme, mails to, oluf.*: 15, planned 0$/,
    ],
    [
      'two people share a mail',
      ({ mails }) => ({ mails: mails.map(mail => ({ ...mail, to: [...mail.to, 'b@c.example'] })) }),
      /recipients: 2, planned 1$/,
    ],
    [
      'a reminder is late',
      ({ mails }) => ({
        mails: mails.map(mail => (mail.mailing === 'reminder-1' ? { ...mail, sentAt: '2026-04-08T07:10:00.000Z' } : mail)),
      }),
      /sent: 2026-04-08T07:10:00.000Z, and no reminder-1 is planned then$/,
    ],
    [
      'a page refuses somebody',
      ({ acted }) => ({ acted: acted.map(one => ({ ...one, comesTo: 'refused' })) }),
      /^anna.*, register .*: refused, planned done$/,
    ],
    ['a door complains', () => ({ errors: [{ says: 'a batch failed', about: {} }] }), /^a door complained: a batch failed/],
  ]
  test.each(faults)('is off when %s', async (_, fault, says) => {
    const was = await played()
    expect(differences(script, { ...was, ...fault(was) })).toContainEqual(expect.stringMatching(says))
  })
})

test('npm run demo exits 1 and says what is off when the run differs from the plan', () => {
  const folder = copyWith('wrong', yaml => yaml.replace('sent: 26', 'sent: 27'))
  const { status, stdout } = runDemo(folder)
  expect(stdout).toContain('  NOT AS PLANNED  reminder-1, mailed: 26, planned 27\n')
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('demo: 1 campaigns, 141 mails, 1 not as planned')
  expect(status).toBe(1)
})

test('npm run demo exits 0 and sums up in its last line when all is as planned', () => {
  const { status, stdout } = runDemo(letter002)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('demo: 1 campaigns, 141 mails, all as planned')
  expect(status).toBe(0)
})

const runDemo = (folder: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '../../local/demo.ts'), folder], { encoding: 'utf8' })

test('a campaign that cannot be launched is off, and the others are played', async () => {
  const expected = { recipients: 40, steps: [], letters: {}, answers: {}, sessions: {} }
  const afterTheMeeting = copyWith('late', () =>
    JSON.stringify({ start: '2026-06-01 09.00', end: '2026-06-02 09.00', scenes: [], expected }),
  )
  const lines: string[] = []
  expect(await playAll([afterTheMeeting, letter002], line => lines.push(line))).toBe(false)
  expect(lines.join('\n')).toContain('PAST')
  expect(lines.at(-1)).toBe('demo: 2 campaigns, 141 mails, 1 not as planned')
})

test.each([
  ['a deed nobody knows', (yaml: string) => yaml.replace('does: optOut', 'does: sulk'), /scenes\.5\.does/],
  ['a misspelt field', (yaml: string) => yaml.replace('leftOut:', 'leftout:'), /leftout/],
  ['scenes in the wrong order', (yaml: string) => yaml.replace('2026-03-20 09.00', '2026-03-18 10.00'), /in the order/],
  ['a scene of nobody', (yaml: string) => yaml.replace('who: [maja.groenholt@hvidovre.example], ', ''), /every scene says who/],
  ['a time without minutes', (yaml: string) => yaml.replace('2026-03-18 11.05', '2026-03-18'), /scenes\.0\.at/],
])('a demo.yaml with %s is refused', (name, change, says) => {
  expect(() => readScript(copyWith(name.replaceAll(' ', '-'), change))).toThrow(says)
})

describe.each(readdirSync(examples))('%s', async name => {
  const folder = join(examples, name)
  const { letter, recipients, problems } = await readCampaignFolder(folder, readScript(folder).start)

  test('is ready to go on the day its demo launches it', () => {
    expect(problems).toEqual([])
    expect(check(letter!, readScript(folder).start)).toEqual([])
  })

  test('writes to invented people in real municipalities', () => {
    expect(recipients!.recipients.length).toBeGreaterThanOrEqual(40)
    for (const { recipient } of recipients!.recipients) {
      expect(recipient.email).toMatch(/\.example$/)
      expect(recipient.municipality).not.toBeNull()
    }
    expect(letter!.contact).toMatchObject({ address: expect.stringMatching(/\.example$/) })
  })
})
