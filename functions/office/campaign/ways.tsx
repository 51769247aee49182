import type { Child } from 'hono/jsx'
import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { mailingWords } from '../../../templates/words/office/mailing.ts'
import { may } from '../pages/office-page.tsx'
import type { CampaignProps } from './campaign-props.ts'

type Group = [heading: string, buttons: Child[]]

/**
 * Where one can go from here, by what it is about and the most wanted first; what somebody may not
 * do has no button.
 */
export const Ways = ({ visit, standing: { campaign, persons } }: CampaignProps) => {
  const words = campaignWords[visit.language]
  const at = `/c/${campaign.id}`
  const isDraft = campaign.state === 'draft'
  const isLaunched = campaign.state === 'launched'
  const isSender = may(visit, 'sender')
  const to = (href: string, says: string, look = 'low') => (
    <a class={`btn ${look}`} href={href}>
      {says}
    </a>
  )
  const people = [to(`${at}/inviterede`, words.people, isDraft ? 'low' : 'low main'), !isDraft && to(`${at}/deltagere`, words.participants)]
  const mails = [
    to(`${at}/brev`, words.letter, isDraft && persons.length === 0 ? 'low main' : 'low'),
    isDraft && to(`${at}/proeve`, words.rehearse, persons.length === 0 ? 'low' : 'low main'),
    isDraft && isSender && to(`${at}/send-ud`, words.launch),
    isLaunched && isSender && to(`${at}/skriv`, words.write),
    isLaunched && isSender && to(`${at}/paamind`, words.remind),
    to(`${at}/dokumenter`, words.documents),
  ]
  const course = [
    (isLaunched || campaign.state === 'calledOff') && isSender && to(`${at}/aendringer`, words.changePlan),
    to(`${at}/log`, words.log),
    isLaunched && isSender && !campaign.paused && (
      <form method="post" action={`${at}/pause`}>
        <button type="submit" class="btn low">
          {mailingWords[visit.language].pause}
        </button>
      </form>
    ),
  ]
  const after = [
    !isDraft && may(visit, 'editor') && to(`/ny?kopi=${campaign.id}`, words.copy),
    may(visit, 'admin') && to(`${at}/slet`, words.erasing),
  ]
  const { ways } = words
  const first: Group[] = [
    [ways.people, people],
    [ways.mails, mails],
  ]
  const groups: Group[] = [...(isDraft ? first.toReversed() : first), [ways.course, course], [ways.after, after]]
  return (
    <nav class="ways" aria-label={ways.title}>
      {groups.map(
        ([heading, buttons]) =>
          buttons.some(Boolean) && (
            <div>
              <h2>{heading}</h2>
              <div class="buttons">{buttons}</div>
            </div>
          ),
      )}
    </nav>
  )
}
