import type { PlanChange } from '../functions/staff/shown-change.ts'

/** Who hears of a change of plan, and who of them is asked; of what is off nobody is asked. */
export function whomItTells({ asks, tells, mails, changes }: Pick<PlanChange, 'asks' | 'tells' | 'mails' | 'changes'>): string[] {
  const asked = changes.every(({ what }) => what === 'calledOff') ? '' : ' og bliver spurgt'
  const lines = [
    [asks.registered, `${asks.registered === 1 ? 'tilmeldt' : 'tilmeldte'} får besked${asked}`],
    [asks.waitlisted, 'på ventelisten får besked'],
    [asks.pendingApproval, 'der venter på godkendelse, får besked'],
    [tells.unanswered, 'der ikke har svaret, får besked'],
    [tells.declined, 'der har sagt nej, får besked'],
    [tells.colleagues, `af dem er tilmeldt af en anden${asked && `${asked} for sig`}`],
  ] as const
  return [`Mails i alt: ${mails}`, ...lines.flatMap(([count, says]) => (count > 0 ? [`  ${count} ${says}.`] : []))]
}
