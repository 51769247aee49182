import { existsSync } from 'node:fs'

/** The folder this command is installed in: above it as source, and above its bundle too. */
export const checkout: URL = above(new URL('.', import.meta.url))

function above(dir: URL): URL {
  if (existsSync(new URL('package.json', dir))) return dir
  const parent = new URL('../', dir)
  if (parent.href === dir.href) throw new Error('this command stands outside its package')
  return above(parent)
}
