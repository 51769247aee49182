import type { Letter } from '../functions/letter/letter.ts'
import type { CampaignFiles } from '../functions/staff/read-campaign.ts'
import type { Note, Problem } from '../functions/values/problem.ts'
import { letterOrder } from './folder-order.ts'
import { order } from './order.ts'
import { Unreachable } from './outcome.ts'

/**
 * What the house's mail service says of a letter. A letter can be checked without any house; then
 * it is said that nobody was asked.
 */
export async function askMailService(
  files: CampaignFiles,
  letter: Letter,
  recipients: number,
): Promise<{ problems: Problem[]; notes: Note[] }> {
  try {
    const checked = await order('check-mail', { ...letterOrder(files), recipients })
    return { problems: checked.outcome === 'checked' ? checked.found : checked.problems, notes: [] }
  } catch (error) {
    if (!(error instanceof Unreachable) || process.env.INDBYD_STAGE) throw error
    return { problems: [], notes: [notAsked(letter)] }
  }
}

const notAsked = ({ lines }: Letter): Note => ({
  at: `letter.md:${lines.sender ?? 1}`,
  code: 'MAIL-NOT-ASKED',
  says: 'Vi har ikke undersøgt, om mailtjenesten må sende fra adressen, og om kvoten rækker, for Indbyd kører ikke lige nu. Det bliver undersøgt, når brevet sendes.',
})
