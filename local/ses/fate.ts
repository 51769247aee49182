import { bounce, complaint, delivery, type Happening, type Moment } from './events.ts'

/**
 * What becomes of a mail at this address. The mailbox simulator's addresses (labels allowed) fare
 * as AWS describes them; every other address takes its mail, until somebody reports otherwise.
 */
export function fateOf(address: string, moment: Moment): Happening[] {
  const simulated = /^(bounce|complaint|suppressionlist)(\+.*)?@simulator\.amazonses\.com$/i.exec(address)?.[1]?.toLowerCase()
  switch (simulated) {
    case 'bounce':
      return [bounce([address], { bounceType: 'Permanent', bounceSubType: 'General' }, moment)]
    case 'suppressionlist':
      return [bounce([address], { bounceType: 'Permanent', bounceSubType: 'Suppressed' }, moment)]
    case 'complaint':
      return [delivery([address], moment), complaint([address], 'abuse', moment)]
    default: // success@ and ooto@ too: an automatic reply is a mail to us, not an event
      return [delivery([address], moment)]
  }
}
