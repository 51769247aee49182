import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { countedBy, municipalityOf } from '../../audience/counted-by.ts'
import { TileMap } from '../../plots/tile-map.tsx'
import type { CampaignProps } from './campaign-props.ts'

/** Who comes from where, as a map and as the same in a table. */
export const MunicipalitiesCard = ({ visit: { language }, standing: { campaign, letter, persons } }: CampaignProps) => {
  const words = campaignWords[language]
  const counts = countedBy(persons, municipalityOf, letter)
  if (counts.length === 0) return null
  const linkTo = (code: string) => `/c/${campaign.id}/inviterede?kommune=${code}`
  return (
    <section class="card" aria-labelledby="kommuner">
      <h2 id="kommuner">{words.municipalities}</h2>
      <p class="soft">{words.municipalitiesSay(counts.filter(({ registered }) => registered > 0).length, counts.length)}</p>
      <TileMap
        counts={counts.map(({ key, label, invited, registered }) => ({ code: key, name: label, invited, registered }))}
        linkTo={linkTo}
      />
      <details>
        <summary>{words.asTable}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.municipality}</th>
              <th scope="col" class="r">
                {words.invited}
              </th>
              <th scope="col" class="r">
                {words.registered}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ key, label, invited, registered }) => (
              <tr>
                <th scope="row">
                  <a href={linkTo(key)}>{label}</a>
                </th>
                <td class="r">{invited}</td>
                <td class="r">{registered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
