/**
 * A change that settles a finding, for an editor to offer beside it (quick fix, code action):
 * something on its line written otherwise, a field set, the line taken out, or joined with the next
 * where a word was cut in two.
 */
export type Mend =
  | { do: 'replace'; this: string; by: string }
  | { do: 'set'; field: 'contact' | 'deadline'; to: string }
  | { do: 'deleteLine' }
  | { do: 'joinWord' }
