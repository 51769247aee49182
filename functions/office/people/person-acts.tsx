import { type FrozenLetter, isOpen } from '../../letter/frozen-letter.ts'
import { may } from '../pages/office-page.tsx'
import type { ActProps } from './acts/act-props.ts'
import { AddressCard } from './acts/address-card.tsx'
import { CancelCard } from './acts/cancel-card.tsx'
import { ChangeCard } from './acts/change-card.tsx'
import { DecideCard } from './acts/decide-card.tsx'
import { DeclineCard } from './acts/decline-card.tsx'
import { HandOverCard } from './acts/hand-over-card.tsx'
import { LinkCard } from './acts/link-card.tsx'
import { RegisterCard } from './acts/register-card.tsx'

type PersonActsProps = Omit<ActProps, 'letter'> & { letter: FrozenLetter | undefined }

/** What staff can do for one person now; what the person's state does not allow has no form. */
export const PersonActs = (props: PersonActsProps) => {
  const { visit, campaign, letter, person, now } = props
  if (!may(visit, 'editor') || campaign.state !== 'launched' || !letter) return null
  const { status } = person.answer
  const begun = letter.sessions.every(({ starts }) => now >= starts)
  const isSomebody = person.kind === 'person' && !begun
  const of = { ...props, letter }
  return (
    <>
      {status === 'pendingApproval' && <DecideCard {...of} />}
      {isSomebody && (status === 'noAnswer' || status === 'declined' || status === 'cancelled') && <RegisterCard {...of} />}
      {isSomebody && status === 'noAnswer' && <DeclineCard {...of} />}
      {isSomebody && status === 'registered' && isOpen(letter, now) && <ChangeCard {...of} />}
      {isSomebody && status === 'registered' && <HandOverCard {...of} />}
      {isSomebody && (status === 'registered' || status === 'waitlisted') && <CancelCard {...of} />}
      <AddressCard {...of} />
      <LinkCard {...of} />
    </>
  )
}
