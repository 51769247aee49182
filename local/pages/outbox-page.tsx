import type { OutboxMail } from '../ses/mail-json.ts'
import { HousePage } from './house-page.tsx'
import { localTime } from './local-time.ts'

interface OutboxPageProps {
  /** Newest first. */
  mails: OutboxMail[]
  filter: { to?: string; mailing?: string; campaign?: string }
}

/** A page with every mail of a hundred thousand would help nobody. */
const most = 500

/** Every mail that was accepted: what left together stands together, the newest first. */
export const OutboxPage = ({ mails, filter }: OutboxPageProps) => (
  <HousePage title="Outbox">
    <form action="/__local/mails" class="row">
      <Filter name="to" label="To" value={filter.to} />
      <Filter name="mailing" label="Mailing" value={filter.mailing} />
      <Filter name="campaign" label="Campaign" value={filter.campaign} />
      <button type="submit">Show</button>
      {Object.values(filter).some(Boolean) && <a href="/__local/mails">Show all</a>}
    </form>
    <p class="soft">
      {mails.length === 0
        ? 'No mail here. Launch a letter on the first page.'
        : mails.length > most
          ? `The newest ${most} of ${mails.length}.`
          : mails.length === 1
            ? 'One mail.'
            : `${mails.length} mails.`}
    </p>
    {together(mails.slice(0, most)).map(([first, ...others]) => (
      <section class="card">
        <p class="soft small">
          {first.mailing}, {localTime(first.sentAt)}
          {others.length > 0 && `, ${others.length + 1} mails`}
        </p>
        <h2 lang="da">{first.subject}</h2>
        <ul class="addressees">
          {[first, ...others].toReversed().map(mail => (
            <li>
              <a href={`/__local/mails/${mail.id}`}>{mail.to.join(', ')}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </HousePage>
)

const Filter = ({ name, label, value = '' }: { name: string; label: string; value?: string | undefined }) => (
  <div>
    <label for={name}>{label}</label>
    <input id={name} name={name} value={value} />
  </div>
)

type Group = [OutboxMail, ...OutboxMail[]]

/** Neighbours with the same moment, mailing and subject. */
function together(mails: OutboxMail[]): Group[] {
  const groups: Group[] = []
  for (const mail of mails) {
    const last = groups.at(-1)
    const same = last && last[0].sentAt === mail.sentAt && last[0].mailing === mail.mailing && last[0].subject === mail.subject
    if (same) last.push(mail)
    else groups.push([mail])
  }
  return groups
}
