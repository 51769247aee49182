import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

/** The whole project once more, where bugs may be planted: what git knows and what is new, with the same libraries. Gone when it is disposed of. */
export function copyOfTheProject(): { folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'indbyd-planted-'))
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  const folders = new Set(
    files
      .split('\0')
      .filter(Boolean)
      .map(file => file.split('/')[0]!),
  )
  for (const entry of folders) cpSync(join(root, entry), join(folder, entry), { recursive: true })
  // What is compiled from templates is not in git.
  cpSync(join(root, '.build/templates'), join(folder, '.build/templates'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}
