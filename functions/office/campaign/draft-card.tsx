import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { may } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'

interface DraftCardProps {
  visit: Visit
  campaign: { id: string }
  /** On the list by now. */
  people: number
}

/**
 * What there is to do before a letter goes out, in its order; nothing of it sends anything but the
 * last.
 */
export const DraftCard = ({ visit, campaign, people }: DraftCardProps) => {
  const words = campaignWords[visit.language]
  const at = `/c/${campaign.id}`
  const steps = [
    { to: '/brev', title: words.letter, says: words.toDo.letter, look: 'next' },
    people === 0
      ? { to: '/inviterede/ny', title: words.people, says: words.toDo.list, look: 'next' }
      : { to: '/inviterede', title: words.people, says: words.toDo.listed(people), look: 'done' },
    { to: '/proeve', title: words.rehearse, says: words.toDo.rehearse, look: people === 0 ? '' : 'next' },
    { to: '/send-ud', title: words.launch, says: may(visit, 'sender') ? words.toDo.launch : words.toDo.notYours, look: '' },
  ]
  return (
    <section class="card" aria-labelledby="trin">
      <h2 id="trin">{words.toDo.title}</h2>
      <p class="soft">{words.toDo.titleSays}</p>
      <ol class="timeline">
        {steps.map(({ to, title, says, look }) => (
          <li class={look}>
            <b>{to === '/send-ud' && !may(visit, 'sender') ? title : <a href={at + to}>{title}</a>}</b>
            <span>{says}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
