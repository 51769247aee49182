/** How often each word comes. */
export function tally(words: string[]): Record<string, number> {
  const times: Record<string, number> = {}
  for (const word of words) times[word] = (times[word] ?? 0) + 1
  return times
}
