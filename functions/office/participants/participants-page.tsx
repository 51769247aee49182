import { participantsWords } from '../../../templates/words/office/participants.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import { Unbroken } from '../../form/unbroken.tsx'
import { printedMoney } from '../../letter/money.ts'
import { roleName } from '../../values/role.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { Attending } from './attending.ts'
import type { ParticipantsProps } from './participants-props.ts'
import { sessionHeading } from './session-heading.ts'

export const ParticipantsPage = ({ visit, campaign, sessions, needs, invoice }: ParticipantsProps) => {
  const words = participantsWords[visit.language]
  const base = `/c/${campaign.id}`
  const all = sessions.reduce((sum, { people }) => sum + people.length, 0)
  return (
    <OfficePage
      page="participants"
      title={`${words.title}, ${campaign.title}`}
      state={all === 0 ? 'empty' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
    >
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          {all > 0 && <p class="soft">{words.of(all)}</p>}
        </div>
        {all > 0 && (
          <div class="buttons">
            <a class="btn" href={`${base}/deltagere/udskrift`}>
              {words.attendance}
            </a>
            <a class="btn" href={`${base}/deltagere/navneskilte`}>
              {words.badges}
            </a>
            {may(visit, 'editor') && (
              <a class="btn" href={`${base}/fremmoede`}>
                {words.whoCame}
              </a>
            )}
            {may(visit, 'editor') && (
              <a class="btn" href={`${base}/eksport/participants.xlsx`}>
                {words.workbook}
              </a>
            )}
            {may(visit, 'editor') && (
              <a class="btn" href={`${base}/eksport/participants.csv`}>
                {words.csv}
              </a>
            )}
          </div>
        )}
      </div>
      {all === 0 ? (
        <p class="empty">
          <b>{words.none}</b>
          {words.noneSays}
        </p>
      ) : (
        <div class="cols">
          {sessions.map(attending => (
            <SessionCard
              visit={visit}
              base={base}
              {...attending}
              told={needs?.find(({ session }) => session.id === attending.session.id)?.told ?? 0}
            />
          ))}
        </div>
      )}
      {invoice && <InvoiceCard visit={visit} base={base} invoice={invoice} />}
      {may(visit, 'editor') && campaign.state !== 'draft' && <ArchiveCard visit={visit} base={base} />}
    </OfficePage>
  )
}

interface CardProps extends Pick<ParticipantsProps, 'visit'> {
  base: string
}

/** What the file sums to: somebody who has given a seat up may still pay for it. */
const InvoiceCard = ({ visit, base, invoice }: CardProps & { invoice: NonNullable<ParticipantsProps['invoice']> }) => {
  const words = participantsWords[visit.language]
  const money = (øre: number) => printedMoney(øre, visit.language)
  return (
    <section class="card after" aria-labelledby="faktura">
      <h2 id="faktura">{words.invoice}</h2>
      <p>{words.invoiceSays(invoice.orders, money(invoice.net), money(invoice.total))}</p>
      {may(visit, 'editor') && (
        <p class="buttons">
          <a class="btn" href={`${base}/eksport/invoices.xlsx`}>
            {words.invoices}
          </a>
        </p>
      )}
    </section>
  )
}

/** Who may not open the page of erasing takes the archive here, before it is too late. */
const ArchiveCard = ({ visit, base }: CardProps) => {
  const words = participantsWords[visit.language]
  return (
    <section class="card after" aria-labelledby="arkiv">
      <h2 id="arkiv">{words.archive}</h2>
      <p>{words.archiveSays}</p>
      <p class="buttons">
        <a class="btn" href={`${base}/eksport/archive.zip`}>
          {words.takeArchive}
        </a>
      </p>
    </section>
  )
}

const SessionCard = ({ visit, base, session, people, unsaid, told }: Attending & CardProps & { told: number }) => {
  const words = participantsWords[visit.language]
  return (
    <section class="card" aria-labelledby={`gang-${session.id}`}>
      <h2 id={`gang-${session.id}`}>
        <Unbroken says={sessionHeading(session)} />
      </h2>
      <p class="soft">
        {[words.of(people.length), unsaid.size > 0 && words.unsaidOf(unsaid.size), told > 0 && words.told(told)].filter(Boolean).join(' ')}
      </p>
      {people.length > 0 && (
        <table class="table stacks">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.municipality}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <tr>
                <th scope="row">
                  <a href={`${base}/person/${person.number}`}>{person.name}</a>
                  {unsaid.has(person.number) && <span class="soft"> {words.unsaid}</span>}
                </th>
                <td>{person.role && roleName(person.role, visit.language)}</td>
                <td>{municipalityOf(person)?.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
