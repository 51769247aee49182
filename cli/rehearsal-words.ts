import type { RehearsalReport } from '../functions/rehearsing/report.ts'
import { leftOutInWords } from './left-out.ts'
import { mailingTitle } from './standing-words.ts'

/** A rehearsal as lines: when, what, to how many, who not and why. */
export function rehearsalInWords({ recipients, steps, notices }: RehearsalReport): string {
  return [
    recipients === 1 ? '1 er på listen.' : `${recipients} er på listen.`,
    ...steps.map(({ step, run, forDay, local, outcome, sent, leftOut, missing }) => {
      const title = mailingTitle(step, { run, forDay })
      const says = {
        sent: [`til ${sent}`, leftOutInWords(leftOut)].filter(Boolean).join(' '),
        waits: `venter, til ${missing.map(id => `»${id}«`).join(' og ')} er lagt op`,
        over: 'er sendt',
      }[outcome]
      return `  ${local.padEnd(46)} ${title.padEnd(20)} ${says}`
    }),
    ...(notices.length > 0 ? [`  Undervejs får ${notices.length} en mail om deres eget svar.`] : []),
  ].join('\n')
}
