import compiled from '../../.build/templates/mails.json' with { type: 'json' }
import type { Piece } from './pieces/piece.ts'

/**
 * What `templates/compile.ts` made of the MJML, both halves with `[[slots]]`: `invitation` carries
 * the letter, `note` everything shorter.
 */
export const mailTemplates: Record<'invitation' | 'note', Piece> = compiled
