import { createHash } from 'node:crypto'
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Template } from '../../infra/synthesise.ts'
import { lent } from './lent.ts'

/**
 * A copy of what `cdk synth` wrote that the emulator can deploy; all else in it is what AWS gets.
 */
export function lentAssembly(synthesised: string, folder: string, port: number, change = (_: Template): void => {}): string {
  cpSync(synthesised, folder, { recursive: true })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  let manifest = read('manifest.json')
  for (const file of globSync('*.assets.json', { cwd: folder })) {
    const name = `${basename(file, '.assets.json')}.template.json`
    const template = JSON.parse(read(name)) as Template
    for (const lend of Object.values(lent)) lend(template, port)
    change(template)
    const text = JSON.stringify(template)
    writeFileSync(join(folder, name), text)
    // A template is an asset too, and its name in the bucket is what is in it.
    const assets = JSON.parse(read(file)) as { files: Record<string, { source: { path: string } }> }
    const was = Object.entries(assets.files).find(([, { source }]) => source.path === name)![0]
    const is = createHash('sha256').update(text).digest('hex')
    writeFileSync(join(folder, file), read(file).replaceAll(was, is))
    manifest = manifest.replaceAll(was, is)
  }
  writeFileSync(join(folder, 'manifest.json'), withoutBudget(manifest))
  rmSync(join(folder, 'cdk.out.lock'), { force: true })
  return folder
}

/** Gap `withoutBudget`. */
function withoutBudget(manifest: string): string {
  const whole = JSON.parse(manifest) as { artifacts: Record<string, unknown> }
  for (const name of Object.keys(whole.artifacts)) if (/-spending(\.assets)?$/.test(name)) delete whole.artifacts[name]
  return JSON.stringify(whole)
}
