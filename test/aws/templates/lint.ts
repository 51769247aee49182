import { spawnSync } from 'node:child_process'
import { answeredRules } from './answered.ts'

interface Match {
  Rule: { Id: string }
  Message: string
  Location: { Path: unknown[] }
}

/** What AWS' own template linter (cfn-lint) has to say of a template, but for what is answered. */
export function lint(cfnLint: string, { file, region }: { file: string; region: string }): string[] {
  const { stdout, stderr } = spawnSync(cfnLint, ['--format', 'json', '--regions', region, '--template', file], { encoding: 'utf8' })
  if (!stdout.trim().startsWith('[')) throw new Error(`cfn-lint did not answer: ${stderr}`)
  return (JSON.parse(stdout) as Match[])
    .filter(({ Rule }) => !answeredRules.answers(Rule.Id))
    .map(({ Rule, Message, Location }) => `${Rule.Id} ${Message} (${Location.Path?.join('/')})`)
}
