import type { OutboxMail } from '../ses/mail-json.ts'
import { HousePage } from './house-page.tsx'
import { localTime } from './local-time.ts'

/**
 * One mail: as its reader sees it, as text, its calendar part, its headers, and the way to its
 * source.
 */
export const MailPage = ({ mail }: { mail: OutboxMail }) => (
  <HousePage title={mail.subject}>
    <p>
      To {mail.to.join(', ')}, from {mail.from}. {localTime(mail.sentAt)}.
    </p>
    <p>
      <a href={`/__local/mails/${mail.id}/html`}>The mail alone</a> · <a href={`/__local/outbox/${mail.id}/source`}>its source</a> ·{' '}
      <a href={`/__local/mails?to=${encodeURIComponent(mail.to[0] ?? '')}`}>all mails to this address</a>
    </p>
    {mail.problem && <p class="refused">{mail.problem}</p>}
    {mail.html && <iframe src={`/__local/mails/${mail.id}/html`} title="The mail as its reader sees it" />}
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
    {mail.attachments.length > 0 && (
      <section class="card">
        <h2>Attached</h2>
        <ul class="mails">
          {mail.attachments.map(({ name, type, bytes }) => (
            <li>
              {name}, {type}, {bytes} bytes
            </li>
          ))}
        </ul>
      </section>
    )}
    <section class="card">
      <h2>Headers</h2>
      <dl class="meta">
        {Object.entries(mail.headers).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  </HousePage>
)
