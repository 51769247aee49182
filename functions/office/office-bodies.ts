import compiled from '../../.build/templates/office-bodies.json' with { type: 'json' }
import type { officeFiles } from './office-files.ts'

/** What is in the console's files: 33 kB that a browser asks for once. */
export const officeBodies: Record<keyof typeof officeFiles, string> = compiled
