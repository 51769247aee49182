import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from '../../../infra/bundling/checkout.ts'
import { lentAssembly } from './assembly.ts'
import { account, type Emulator, region } from './emulator.ts'

export interface Outputs {
  SiteUrl: string
  OperatorUrl: string
  OperatorRole: string
  Table: string
}

export type Stage = Awaited<ReturnType<typeof deployStage>>

/** The stage of `cdk.json`, deployed on the emulator with the CDK's own command. */
export async function deployStage(emulator: Emulator) {
  const environment = { ...process.env, ...emulator.environment }
  const synthesised = join(emulator.folder, 'synthesised')
  const assembly = join(emulator.folder, 'assembly')
  const outputs = join(emulator.folder, 'outputs.json')

  function cdk(...words: string[]): void {
    const { status, stdout, stderr } = spawnSync('npx', ['cdk', ...words], { cwd: inCheckout('.'), env: environment, encoding: 'utf8' })
    if (status !== 0) throw new Error(`cdk ${words[0]} ended with ${status}:\n${`${stdout}${stderr}`.slice(-3000)}`)
  }

  const deploying = ['deploy', '--all', '--require-approval', 'never', '--outputs-file', outputs, '--app']
  cdk('synth', '--quiet', '--output', synthesised)
  lentAssembly(synthesised, assembly, emulator.port)
  cdk('bootstrap', `aws://${account}/${region}`, '--app', assembly)
  cdk(...deploying, assembly)
  const all = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>

  return {
    outputs: all['indbyd-test-app'] as unknown as Outputs,
    eventsTopic: Object.values(all['indbyd-test-mail']!).find(value => value.startsWith('arn:aws:sns:'))!,

    /** Every door anew, as after a change of its code; the promise is kept when it is there. */
    deployAgain(): Promise<void> {
      const again = lentAssembly(synthesised, join(emulator.folder, 'again'), emulator.port, template => {
        for (const { Type, Properties } of Object.values(template.Resources))
          if (Type === 'AWS::Lambda::Function') Properties!.Description = 'deployed again'
      })
      return new Promise((resolve, reject) => {
        const child = spawn('npx', ['cdk', ...deploying, again], { cwd: inCheckout('.'), env: environment })
        let said = ''
        for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += part))
        child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`cdk deploy ended with ${code}:\n${said.slice(-3000)}`))))
      })
    },

    destroy: (...stacks: string[]): void => cdk('destroy', ...stacks, '--force', '--app', assembly),
  }
}
