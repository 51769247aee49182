import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The whole project once more, where bugs may be planted: what git knows and what is new, with the
 * same libraries. Gone when it is disposed of.
 * @param compiled false for a checkout as a newcomer has it, with nothing built yet
 */
export function copyOfTheProject({ name = 'indbyd', compiled = true } = {}): { folder: string } & Disposable {
  const above = mkdtempSync(join(tmpdir(), 'indbyd-copy-'))
  const folder = join(above, name)
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  const folders = new Set(
    files
      .split('\0')
      .filter(Boolean)
      .map(file => file.split('/')[0]!),
  )
  for (const entry of folders) cpSync(join(root, entry), join(folder, entry), { recursive: true })
  // What is compiled from templates is not in git.
  if (compiled) cpSync(join(root, '.build/templates'), join(folder, '.build/templates'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, [Symbol.dispose]: () => rmSync(above, { recursive: true, force: true }) }
}
