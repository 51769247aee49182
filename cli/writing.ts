import { WrongUse } from './outcome.ts'

/**
 * Writes a file, or several.
 * @param to as it was typed
 * @throws WrongUse where that cannot be done
 */
export function writing(to: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    throw new WrongUse(`${to} kan ikke skrives. Findes mappen, og må du skrive i den?`, { cause })
  }
}
