import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Where npm put the DynamoDB-compatible engine for this machine. Throws a sentence for people when
 * there is none.
 */
export function dynoxideProgram(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide')
  } catch (cause) {
    throw new Error(
      `The local house needs the table engine ${name}, which is not installed. It comes with npm ci on Linux x64; elsewhere run the house in a Linux x64 container.`,
      { cause },
    )
  }
}
