import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { indbyd } from '../indbyd.ts'
import { copyOfTheProject } from '../planted-bugs/copy.ts'

test('one file is the command until a source of it changes, in any folder, and never a stale one', async () => {
  using copy = copyOfTheProject({ name: 'bø rn' })
  const from = copy.folder
  const help = async () => (await indbyd(['--help'], { cwd: copy.folder, from })).stdout
  const bundles = async () => (await readdir(join(copy.folder, '.build/cli'))).filter(file => file.startsWith('indbyd-')).length
  // Several may be first at once.
  const [first, second] = await Promise.all([help(), help()])
  expect(first).toContain('A first campaign:')
  expect(second).toBe(first)
  expect([await help(), await bundles()]).toEqual([first, 1])

  const source = join(copy.folder, 'cli/help.ts')
  await writeFile(source, (await readFile(source, 'utf8')).replace('A first campaign:', 'A very first campaign:'))
  expect(await help()).toContain('A very first campaign:')
  expect(await bundles()).toBe(2)
})

test('where the mail templates are not compiled, all but preview works, and preview when they are', async () => {
  using copy = copyOfTheProject({ compiled: false })
  const run = (...args: string[]) => indbyd(args, { cwd: copy.folder, from: copy.folder })
  const preview = ['preview', 'examples/002-kkr-hovedstaden-2026', '--at', '2026-03-18T08:00:00Z']
  // It goes by today, and the example's meeting may be over.
  const { json } = await run('check', 'examples/002-kkr-hovedstaden-2026', '--json')
  expect(json.problems.filter(({ code }: { code: string }) => code !== 'PAST')).toEqual([])
  expect(await run(...preview)).toMatchObject({ exit: 2, stderr: expect.stringContaining('npm run templates') })
  using compiled = copyOfTheProject()
  expect((await indbyd(preview, { cwd: compiled.folder, from: compiled.folder })).exit).toBe(0)
})
