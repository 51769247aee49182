import type { OutboxMail } from '../ses/mail-json.ts'
import { HousePage } from './house-page.tsx'
import { localTime } from './local-time.ts'

/** One mail: as its reader sees it, as text, its calendar part, its headers, and the way to its source. */
export const MailPage = ({ mail }: { mail: OutboxMail }) => (
  <HousePage title={mail.subject}>
    <p>
      <a href="/__local/mails">Outbox</a>
    </p>
    <h1>{mail.subject}</h1>
    <p>
      To {mail.to.join(', ')} · from {mail.from} · {localTime(mail.sentAt)} · <a href={`/__local/outbox/${mail.id}/source`}>source</a>
    </p>
    <iframe src={`/__local/mails/${mail.id}/html`} title="The mail as its reader sees it" />
    <section class="card">
      <h2>Text</h2>
      <pre>{mail.text}</pre>
    </section>
    {mail.calendar && (
      <section class="card">
        <h2>Calendar, {mail.calendar.method}</h2>
        <pre>{mail.calendar.text}</pre>
      </section>
    )}
    <section class="card">
      <h2>Headers</h2>
      <table>
        <tbody>
          {Object.entries(mail.headers).map(([name, value]) => (
            <tr>
              <th>{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </HousePage>
)
