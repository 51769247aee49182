/** The word of a closed list somebody probably meant, or undefined when none is near. */
export function nearestWord<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const wanted = typed.toLowerCase().slice(0, 40)
  const [best] = words
    .map(word => ({ word, distance: editDistance(wanted, word.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, best.word.length / 3) ? best.word : undefined
}

/** Levenshtein: how many letters must be added, removed or replaced. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...a].entries()) {
    const here = [row + 1]
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (letter === b[column - 1] ? 0 : 1)
      here.push(Math.min(replaced, above[column]! + 1, here[column - 1]! + 1))
    }
    above = here
  }
  return above[b.length]!
}
