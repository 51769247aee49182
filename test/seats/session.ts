import type { FrozenSession } from '../../functions/letter/frozen-letter.ts'
import type { SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'

/** A session without limits, but for what a test says of it. */
export const frozenSession = (but: Partial<FrozenSession> = {}): FrozenSession => ({
  id: 's' as SessionId,
  starts: instant('2026-05-04T13:30:00Z'),
  ends: instant('2026-05-04T16:00:00Z'),
  date: {
    long: 'mandag den 4. maj 2026',
    short: 'mandag den 4. maj',
    brief: '4. maj',
    leaf: { month: 'maj', day: '4', weekday: 'mandag' },
  },
  time: 'kl. 15.30–18.00',
  venue: { name: 'Salen', room: null, address: null },
  capacity: null,
  perMunicipality: null,
  minimum: null,
  ...but,
})
