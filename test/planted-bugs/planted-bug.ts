/** A fault of the kind people make, in one line, and the test that must notice. */
export interface PlantedBug {
  /** What is wrong, as one would tell a colleague. */
  says: string
  file: string
  /** Stands exactly once in the file. */
  right: string
  wrong: string
  /** The test file, and how the name of the test begins. */
  caughtBy: [file: string, test: string]
}

/**
 * The file's text with the bug in it. @throws when the right line is not there, or there twice: the
 * list has aged.
 */
export function planted(text: string, { says, file, right, wrong }: PlantedBug): string {
  const parts = text.split(right)
  if (parts.length !== 2) throw new Error(`»${says}«: ${JSON.stringify(right)} stands ${parts.length - 1} times in ${file}`)
  return parts.join(wrong)
}
