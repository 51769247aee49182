import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { countedBy, isRegistered, roleOf } from '../../audience/counted-by.ts'
import { CountBars } from '../../plots/count-bars.tsx'
import { roleName } from '../../values/role.ts'
import type { CampaignProps } from './campaign-props.ts'

/** How full each session is. */
export const SessionsCard = ({ visit: { language }, standing: { campaign, letter, persons } }: CampaignProps) => {
  const words = campaignWords[language]
  if (!letter) return null
  const coming = persons.filter(isRegistered)
  const rows = letter.sessions.map(({ id, venue, date, capacity }) => ({
    label: `${venue.name}, ${date.brief}`,
    href: `/c/${campaign.id}/inviterede?gang=${id}`,
    count: coming.filter(({ answer }) => answer.session === id).length,
    of: capacity ?? 0,
  }))
  return (
    <section class="card" aria-labelledby="gange">
      <h2 id="gange">{words.sessions}</h2>
      <CountBars
        head={[words.place, rows.some(({ of }) => of > 0) ? words.seatsHead : words.registered]}
        rows={rows}
        says={({ count, of }) => (of === 0 ? words.withoutLimit(count) : words.ofSeats(count, of))}
      />
    </section>
  )
}

/** How many of each role come. */
export const RolesCard = ({ visit: { language }, standing: { campaign, letter, persons } }: CampaignProps) => {
  const words = campaignWords[language]
  const counts = countedBy(persons, roleOf, letter)
  if (counts.length === 0) return null
  const rows = counts.map(({ key, label, invited, registered }) => ({
    label: roleName(label, language),
    href: `/c/${campaign.id}/inviterede?rolle=${encodeURIComponent(key)}`,
    count: registered,
    of: invited,
  }))
  return (
    <section class="card" aria-labelledby="roller">
      <h2 id="roller">{words.roles}</h2>
      <CountBars head={[words.role, words.registered]} rows={rows} says={({ count, of }) => words.ofSeats(count, of)} />
    </section>
  )
}
