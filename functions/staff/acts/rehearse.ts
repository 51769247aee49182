import * as v from 'valibot'
import { loadPersons } from '../../audience/store.ts'
import { loadCampaign, loadLetter, loadSteps } from '../../campaign/store.ts'
import { loadVersions } from '../../documents/store.ts'
import { rehearsalOf } from '../../rehearsing/rehearsal.ts'
import { rehearsalReport } from '../../rehearsing/report.ts'
import type { PersonNumber } from '../../values/ids.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { whyNotRunning } from '../not-running.ts'
import { campaign } from '../order.ts'

/**
 * What the rest of a running campaign's timetable would do, with the list and the answers as they
 * are now.
 */
export const rehearse = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({
    campaign,
    registers: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 0),
    declines: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), []),
  }),
  async does(house, { campaign: id, registers, declines }) {
    const [known, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
    if (!known) return unknownCampaign(id)
    if (!letter) {
      const before = 'Brevet er ikke sendt ud endnu. Prøvekør mappen i stedet: indbyd rehearse MAPPE.'
      const not = whyNotRunning(known.state === 'launched' ? 'draft' : known.state, before)
      return refusal(id, not.code, not.says)
    }
    const [persons, steps, versions] = await Promise.all([
      loadPersons(house, id, 1, known.highest),
      loadSteps(house, id),
      loadVersions(house, id),
    ])
    const whatIf = { registers, declines: declines as PersonNumber[] }
    const documents = [...new Set(versions.map(({ document }) => document))]
    const rehearsal = rehearsalOf({ letter, steps, persons, invitedTo: known.invitedTo, documents, now: house.clock.now(), whatIf })
    return { outcome: 'rehearsed' as const, rehearsal: rehearsalReport(rehearsal, persons) }
  },
})
