import type { Tally } from '../tally.ts'
import { answeredGrants, answeredRules } from './answered.ts'
import { strangeGrants } from './grants.ts'
import { lint } from './lint.ts'
import { readReference } from './reference.ts'
import { variants } from './variants.ts'

/** What can be known of a stage before anything is deployed. */
export async function lookAtTemplates(tally: Tally, python: { bin(program: string): string; packages: string }): Promise<void> {
  const reference = readReference(python.packages)
  for (const [called, stage] of Object.entries(variants())) {
    using _ = stage
    for (const { stack, file, region } of stage.templates)
      await tally.holds(`${called}: ${stack} is a template as AWS wants it`, () => none(lint(python.bin('cfn-lint'), { file, region })))
    const { looked, findings } = strangeGrants(reference, stage)
    await tally.holds(`${called}: ${looked} grants mean what they say`, () => none(findings))
  }
  await tally.holds('every answer to a finding is still needed', () => none([...answeredRules.idle(), ...answeredGrants.idle()]))
}

function none(findings: string[]): void {
  if (findings.length > 0) throw new Error(findings.join('\n'))
}
