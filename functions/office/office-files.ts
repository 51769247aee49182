import compiled from '../../.build/templates/office.json' with { type: 'json' }

/**
 * A file of the console with a hash of its bytes in the name, kept a year by browsers (immutable).
 */
export interface OfficeFile {
  path: string
  type: string
}

/** What `templates/compile-office.ts` made; what is in the files: `office-bodies.ts`. */
export const officeFiles: Record<'style' | 'script', OfficeFile> = compiled
