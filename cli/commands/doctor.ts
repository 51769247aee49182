import type { Command } from 'commander'
import { type Check, ok, warning } from '../doctor/check.ts'
import { examine } from '../doctor/examine.ts'
import { worldOf } from '../doctor/stage-world.ts'
import { order } from '../order.ts'
import type { Outcome } from '../outcome.ts'

export const doctorCommand = (program: Command, run: (command: () => Promise<Outcome>) => Promise<void>) =>
  program
    .command('doctor')
    .summary('what is missing before a stage mails people, each with what to do')
    .description(
      'With --stage: asks AWS, the DNS, the site and the stage itself whether all is ready for a first real mailing, and says what to do about what is not. Without: looks at the house on this machine.',
    )
    .action(() => run(() => doctor(process.env.INDBYD_STAGE ?? '')))

async function doctor(stage: string): Promise<Outcome> {
  const checks = stage === '' ? await atHome() : await examine(await worldOf(stage))
  const blocked = checks.some(({ level }) => level === 'blocker')
  return { exit: blocked ? 1 : 0, json: { checks }, says: [...checks.toSorted(worstFirst).map(line), summary(checks)].join('\n') }
}

/** The house answers, its clock may stand where it likes, and no mail leaves the machine. */
async function atHome(): Promise<Check[]> {
  await order('health', { sample: 1 })
  const node = Number(process.versions.node.split('.')[0])
  return [
    ok('HOUSE', 'Huset på denne maskine svarer. Herfra går ingen mails ud.'),
    node >= 22
      ? ok('NODE', `Node er ${process.versions.node}.`)
      : warning('NODE', `Node er ${process.versions.node}.`, 'Installér Node 22 eller nyere.'),
  ]
}

const ranks = { blocker: 0, warning: 1, ok: 2 }
const worstFirst = (a: Check, b: Check) => ranks[a.level] - ranks[b.level]
const words = { blocker: 'Skal rettes', warning: 'Se på det  ', ok: 'I orden    ' }
const line = ({ code, level, says, do: doing }: Check) => `  ${words[level]}  ${says}  [${code}]${doing && `\n               → ${doing}`}`

function summary(checks: Check[]): string {
  const count = (level: Check['level']) => checks.filter(check => check.level === level).length
  return `${count('blocker')} skal rettes, ${count('warning')} skal ses på, ${count('ok')} er i orden.`
}
