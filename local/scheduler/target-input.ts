import { arnOf, type Schedule } from './schedule.ts'

/** The message a target gets: its input with the Scheduler's own placeholders filled. */
export function targetInput({ input }: Schedule, due: Date, executionId: string): string {
  const values: Record<string, string> = {
    'schedule-arn': arnOf(input),
    'scheduled-time': due.toISOString().replace(/\.\d+Z$/, 'Z'),
    'execution-id': executionId,
    'attempt-number': '1',
  }
  return (input.Target.Input ?? '{}').replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => values[name] ?? whole)
}
