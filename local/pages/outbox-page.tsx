import type { OutboxMail } from '../ses/mail-json.ts'
import { HousePage } from './house-page.tsx'
import { localTime } from './local-time.ts'

/** Every mail that was accepted, newest first. */
export const OutboxPage = ({ mails, filtered }: { mails: OutboxMail[]; filtered: boolean }) => (
  <HousePage title="Outbox">
    <p>
      <a href="/">Indbyd, on this machine</a>
    </p>
    <h1>Outbox</h1>
    {filtered && (
      <p>
        A part of it. <a href="/__local/mails">Show all</a>
      </p>
    )}
    {mails.length === 0 ? (
      <p class="soft">No mail yet. Launch an example on the start page.</p>
    ) : (
      <div class="scroll card">
        <table>
          <thead>
            <tr>
              <th>Subject</th>
              <th>To</th>
              <th>When</th>
              <th>Mailing</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(mail => (
              <tr>
                <td>
                  <a href={`/__local/mails/${mail.id}`}>{mail.subject}</a>
                </td>
                <td>{mail.to.join(', ')}</td>
                <td>{localTime(mail.sentAt)}</td>
                <td>{mail.mailing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </HousePage>
)
