import { everythingSaid } from './said.ts'

/** For whoever proof-reads: `key · da · en`, a line a sentence. */
for (const { key, da, en } of await everythingSaid()) console.log(`${key} · ${da} · ${en}`)
