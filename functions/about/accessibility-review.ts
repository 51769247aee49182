import type { Language } from '../values/language.ts'

/**
 * The last time somebody went through every page, and what they found wrong. A constant beside the
 * pages and not a setting, because it is about these pages and no other version of them: whoever
 * goes through them again says so here, in the same change
 * (docs/decisions/what-the-pages-say-of-themselves.md).
 */
export interface AccessibilityReview {
  on: `${number}-${number}-${number}`
  /** What is known not to work, a sentence each. */
  faults: Record<Language, readonly string[]>
}

export const accessibilityReview: AccessibilityReview = { on: '2026-11-21', faults: { da: [], en: [] } }
