import compiled from '../../.build/templates/styles.json' with { type: 'json' }
import type { Stylesheet } from './stylesheet.ts'

/** The stylesheet of every recipient's page, as the build made it. */
export const recipientsStyle: Stylesheet = compiled
