import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { examples } from '../../cli/command-examples.ts'
import { checkout, indbyd as run } from '../indbyd.ts'

const dir = await mkdtemp(join(tmpdir(), 'indbyd-cli-'))
afterAll(() => rm(dir, { recursive: true }))

/** With no house to be found. */
const indbyd = (...args: string[]) => run(args, { env: { INDBYD_HOUSE: 'http://127.0.0.1:9' } })

test('the overview names every command in a group, and every command has an example', async () => {
  const { exit, stdout } = await indbyd('--help')
  expect(exit).toBe(0)
  expect(stdout).not.toMatch(/^Commands:/m)
  const named = [...stdout.matchAll(/^ {2}(\w[\w-]+)(?: (?:<\w+>|\[\w+\]))+ {2}/gm)].map(([, name]) => name).filter(name => name !== 'help')
  expect(named).toEqual(expect.arrayContaining(['new', 'check', 'preview', 'import', 'launch', 'status', 'answers']))
  expect(Object.keys(examples)).toEqual(expect.arrayContaining(named))
  expect(stdout).toMatch(/^ {2}documents <id> \[add\] \[file\] /m)
  expect(stdout).toMatch(/^ {2}why <id> <address> \[step\] /m)
})

test('npm and the package run the same command, from any folder', async () => {
  const letter = join(checkout, 'examples/002-kkr-hovedstaden-2026')
  // By this machine's clock the meeting may be over.
  const found = ({ problems }: { problems: { code: string }[] }) => problems.filter(({ code }) => code !== 'PAST')
  expect(found((await run(['check', letter, '--json'], { cwd: dir })).json)).toEqual([])
  const byNpm = await new Promise<string>(resolve =>
    execFile('npm', ['run', '-s', 'indbyd', '--', 'check', letter, '--json'], { cwd: checkout }, (_, stdout) => resolve(stdout)),
  )
  expect(found(JSON.parse(byNpm))).toEqual([])
})

test('a reader who has seen enough of it gets no stack', async () => {
  const piped = `"${process.execPath}" cli/bin.js preview examples/002-kkr-hovedstaden-2026 --at 2026-03-18T08:00:00Z | head -n 1`
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>(resolve =>
    execFile('sh', ['-c', piped], { cwd: checkout }, (_, stdout, stderr) => resolve({ stdout, stderr })),
  )
  expect([stdout.split('\n').length, stderr]).toEqual([2, ''])
})

test('a pasted letter becomes a draft that says what is missing, and is never written over', async () => {
  const [file, folder] = [join(dir, 'gammelt.txt'), join(dir, 'Møde om skove')]
  await writeFile(
    file,
    'Kære alle\n\nVi inviterer til møde om skove den 4. maj 2027 kl. 16-18 i Skovhuset.\n\nMed venlig hilsen\nAnna Holm, formand\n',
  )
  const made = await indbyd('new', folder, '--from', file, '--json')
  expect(made).toMatchObject({ exit: 0, stderr: '' })
  expect(JSON.parse(made.stdout)).toMatchObject({
    recognised: expect.arrayContaining([{ fact: 'sessions.0.date', value: '2027-05-04', line: 3 }]),
    missing: expect.arrayContaining([expect.objectContaining({ fact: 'deadline' })]),
  })
  const letter = await readFile(join(folder, 'letter.md'), 'utf8')
  const checked = await indbyd('check', join(folder, 'letter.md'), '--json')
  expect(checked.exit).toBe(1)
  expect(JSON.parse(checked.stdout).problems[0]).toMatchObject({ code: 'TO-FILL-IN', at: expect.stringMatching(/^letter\.md:\d+$/) })

  expect(await indbyd('new', folder)).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining('bliver ikke overskrevet') })
  expect(await readFile(join(folder, 'letter.md'), 'utf8')).toBe(letter)
})

test('a text of more than 200 kB is refused, and nothing is written', async () => {
  const [file, folder] = [join(dir, 'alt-for-langt.txt'), join(dir, 'for-langt')]
  await writeFile(file, 'Kære alle. '.repeat(20_000))
  const refused = await indbyd('new', folder, '--from', file)
  expect(refused).toMatchObject({ exit: 1, stdout: '', stderr: expect.stringContaining('200 kB') })
  await expect(readFile(join(folder, 'letter.md'))).rejects.toThrow('ENOENT')
})

test('a preview needs no house, takes an id for a folder, and writes a mail to look at', async () => {
  const html = join(dir, 'mail.html')
  const at = ['--at', '2026-03-18T08:00:00Z']
  const shown = await indbyd('preview', '002-kkr-hovedstaden-2026', ...at, '--mailing', 'reminder-1', '--html', html, '--json')
  expect(shown.exit).toBe(0)
  expect(JSON.parse(shown.stdout)).toMatchObject({
    steps: expect.arrayContaining([expect.objectContaining({ step: 'reminder-1', at: '2026-04-08T07:00:00.000Z' })]),
    dropped: [],
    recipients: { total: 40 },
    mails: [{ mailing: 'reminder-1', subject: expect.stringContaining('4. maj') }],
  })
  expect(await readFile(html, 'utf8')).toContain('<html')
  expect(await indbyd('preview', '002-kkr-hovedstaden-2026', '--at', '2026-06-01T08:00:00Z')).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('--at'),
  })
})

test('wrong use is exit 2 with one object where one was asked for', async () => {
  const { exit, stdout } = await indbyd('chek', 'x', '--json')
  expect(exit).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'WRONG-USE', says: expect.stringContaining('check') }] })
})

test('what cannot be written, read or looked into is a sentence, wherever one stands', async () => {
  const [file, closed] = [join(dir, 'fil'), join(dir, 'lukket')]
  await writeFile(file, '\n')
  await mkdir(closed, { mode: 0 })
  const example = join(checkout, 'examples/002-kkr-hovedstaden-2026')
  for (const [exit, code, ...args] of [
    [2, 'WRONG-USE', 'new', join(file, 'x')],
    [1, 'NO-TEXT', 'new', join(dir, 'nyt'), '--from', file],
    [2, 'WRONG-USE', 'preview', example, '--at', '2026-03-18T08:00:00Z', '--html', join(file, 'x.html')],
    [1, 'NO-LETTER', 'check', closed],
  ] as [number, string, ...string[]][]) {
    const ran = await run([...args, '--json'], { cwd: dir, env: { INDBYD_HOUSE: 'http://127.0.0.1:9' } })
    expect({ args, exit: ran.exit, code: ran.json?.problems[0].code, stack: ran.stderr.includes('node:') }).toEqual({
      args,
      exit,
      code,
      stack: false,
    })
  }
  await rmdir(closed)
})
