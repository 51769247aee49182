import * as v from 'valibot'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { absent } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { number, rowForm } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import { blockKey, loadBlocks } from './store.ts'

/**
 * The line for one session (waiting list, FIFO queue): a ticket a person, first in first out. A
 * ticket leaves the line when its seat is offered or its person goes.
 */
export interface Waiting {
  ticket: number
  number: PersonNumber
}

const waitingRow = rowForm<Waiting>('a place in the line', 1, { ticket: v.number(), number: number<PersonNumber>() })

const pk = (campaign: CampaignId, session: SessionId) => `C#${campaign}#W#${session}`

export const waitingKey = (campaign: CampaignId, session: SessionId, ticket: number): Key => ({
  pk: pk(campaign, session),
  sk: String(ticket).padStart(8, '0'),
})

/** The machine that gives out tickets: gaps are harmless, doubles impossible. */
export const drawTicket = ({ table }: Pick<Platform, 'table'>, campaign: CampaignId, session: SessionId): Promise<number> =>
  table.next({ pk: `${pk(campaign, session)}#TICKETS`, sk: 'tickets' }, 'drawn')

export const joinLine = (campaign: CampaignId, session: SessionId, { ticket, number }: Waiting): Change => ({
  put: { ...waitingKey(campaign, session, ticket), ...waitingRow.written({ ticket, number }) },
  if: absent('pk'),
})

export const leaveLine = (campaign: CampaignId, session: SessionId, ticket: number): Change => ({
  erase: waitingKey(campaign, session, ticket),
})

/**
 * Marks a session's blocks: somebody waits, so newcomers stand behind. Written only where the mark
 * is missing, for in a rush everyone would write it.
 */
export async function openLine(
  { table }: Pick<Platform, 'table'>,
  letter: Pick<FrozenLetter, 'campaign' | 'sessions'>,
  session: SessionId,
): Promise<void> {
  const blocks = await loadBlocks({ table }, letter)
  for (const { block } of blocks.filter(of => of.session === session && !of.line))
    await table.write({ update: blockKey(letter.campaign, session, block), set: { line: true } })
}

/** Nobody waits any more: seats are open to whoever comes. */
export async function closeLine(
  { table }: Pick<Platform, 'table'>,
  letter: Pick<FrozenLetter, 'campaign' | 'sessions'>,
  session: SessionId,
): Promise<void> {
  const blocks = await loadBlocks({ table }, letter, { consistent: true })
  for (const { block } of blocks.filter(of => of.session === session && of.line))
    await table.write({ update: blockKey(letter.campaign, session, block), remove: ['line'] })
}

/** Everyone in the line, first come first; read on only as far as whoever asks goes. */
export async function* line({ table }: Pick<Platform, 'table'>, campaign: CampaignId, session: SessionId): AsyncGenerator<Waiting> {
  const page = 100
  for (let after = 0, read = page; read === page; ) {
    const { pk, sk: from } = waitingKey(campaign, session, after + 1)
    const rows = await table.query<Item>({ pk, between: [from, '99999999'], limit: page, consistent: true })
    const waiting = rows.map(waitingRow.read)
    yield* waiting
    read = waiting.length
    after = waiting.at(-1)?.ticket ?? after
  }
}
