import { asRow, type Person } from '../../functions/audience/person.ts'
import type { Agreement } from '../../functions/billing/agreement.ts'
import type { Reading } from '../../functions/export/reading.ts'
import type { FrozenSession } from '../../functions/letter/frozen-letter.ts'
import { campaignIdFrom } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { themeMeeting } from '../mail/fixture.ts'
import { frozenSession } from '../seats/session.ts'

/** A campaign with these people at 09.00 on 18 March. `sessions` null: no letter is in force. */
export const reading = ({
  persons,
  agreements = [],
  sessions = [frozenSession()],
}: {
  persons: Person[]
  agreements?: Agreement[]
  sessions?: FrozenSession[] | null
}): Reading => ({
  at: instant('2026-03-18T08:00:00Z'),
  campaign: campaignIdFrom('moede'),
  letter: sessions ? { ...themeMeeting, sessions: sessions as [FrozenSession] } : undefined,
  persons: persons.map(asRow),
  agreements,
  needs: new Set(),
})
