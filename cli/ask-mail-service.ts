import type { Letter } from '../functions/letter/letter.ts'
import type { Note, Problem } from '../functions/values/problem.ts'
import { mailServiceTakesIt } from '../functions/writing/check/mail-account.ts'
import { Unreachable } from './outcome.ts'
import { reachHouse } from './reach-house.ts'

/**
 * What the house's mail service says of a letter. A letter can be checked without any house; then
 * it is said that nobody was asked.
 */
export async function askMailService(letter: Letter, recipients: number): Promise<{ problems: Problem[]; notes: Note[] }> {
  try {
    const { mailAccount, clock } = await reachHouse()
    const now = clock.now()
    return { problems: await mailServiceTakesIt(mailAccount, letter, { recipients, now, start: now }), notes: [] }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return { problems: [], notes: [notAsked(letter)] }
  }
}

const notAsked = ({ lines }: Letter): Note => ({
  at: `letter.md:${lines.sender ?? 1}`,
  code: 'MAIL-NOT-ASKED',
  says: 'Vi har ikke undersøgt, om mailtjenesten må sende fra adressen, og om kvoten rækker, for Indbyd kører ikke lige nu. Det bliver undersøgt, når brevet sendes.',
})
