import { timeRange } from '../values/printed.ts'

/** A sentence whose printed time ranges stay on one line, which would else break after the dash. */
export const Unbroken = ({ says }: { says: string }) => (
  <>{says.split(timeRange).map((part, nth) => (nth % 2 === 1 ? <span class="nowrap">{part}</span> : part))}</>
)
