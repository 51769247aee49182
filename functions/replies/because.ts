import type { inboxWordsDa } from '../../templates/words/inbox.ts'

/** Why a mail ended as it did, as a code; the sentence is `templates/words/inbox.ts`'s. */
export type Because = keyof typeof inboxWordsDa.because
