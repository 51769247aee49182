import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { PersonNumber } from '../values/ids.ts'

/** The same in every mail and on the page, so that a calendar has one entry and not two. */
export const entryUid = ({ campaign, sender }: Pick<FrozenLetter, 'campaign' | 'sender'>, number: PersonNumber): string =>
  `${campaign}-${number}@${sender.address.split('@')[1]}`
