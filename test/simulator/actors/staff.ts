import { readRecipients } from '../../../functions/audience/recipients-file.ts'
import { loadCampaign } from '../../../functions/campaign/store.ts'
import { approve, refuse } from '../../../functions/staff/decide-pending.ts'
import { importRecipients } from '../../../functions/staff/import-recipients.ts'
import { launchAdded } from '../../../functions/staff/launch-added.ts'
import { launchLetter } from '../../../functions/staff/launch-letter.ts'
import { remind } from '../../../functions/staff/remind.ts'
import { type SendOrder, send } from '../../../functions/staff/send.ts'
import { instant } from '../../../functions/values/instant.ts'
import { loadAsWritten } from '../../as-written.ts'
import { type Invited, recipientsCsv } from '../campaign.ts'
import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'

type Platform = ReturnType<Stage['world']['platform']>

const minute = 60_000
const hour = 60 * minute

/**
 * Two of the secretariat with the same list and the same letter, who do the same things at nearly
 * the same time.
 */
export function startStaff(stage: Stage): void {
  for (const who of ['a', 'b']) stage.does(secretary(stage, who))
}

async function secretary(stage: Stage, who: string): Promise<void> {
  const { campaign, world, met, over } = stage
  const { letter } = campaign
  const draw = chance(stage.seed, 'staff', who)
  const by = `staff:${who}`

  /** Whatever goes wrong, people at a desk try again until it says that it is done. */
  async function insists<Outcome>(
    what: string,
    work: (platform: Platform) => Promise<Outcome>,
    done: (outcome: Outcome) => boolean,
  ): Promise<Outcome> {
    for (let attempt = 1; ; attempt++) {
      const ended = await world.invocations.invoke('staff', `${who} ${what}`, 5 * minute, () => work(world.platform()))
      if (ended.how === 'answered' && done(ended.answer)) return ended.answer
      if (attempt === 40) throw new Error(`staff could not ${what}`, { cause: ended })
      await world.agenda.sleep(draw.between(1, 10) * minute)
    }
  }

  const takesIn = (people: Invited[]) =>
    insists(
      'import',
      platform =>
        importRecipients(platform, {
          campaign: letter.id,
          title: letter.title,
          file: readRecipients(recipientsCsv(people)),
          commit: true,
          by,
        }),
      ({ outcome }) => outcome === 'imported',
    )

  await world.agenda.sleep(draw.between(0, 400))
  const { report } = await takesIn(campaign.people)
  const at = instant(world.agenda.now() + hour)
  await insists(
    'launch',
    platform => launchLetter(platform, { letter, confirmed: report.total, at, by }),
    outcome => {
      if (outcome.outcome === 'alreadyLaunched') met('launched by both')
      if (outcome.outcome === 'refused' && outcome.problems.some(({ code }) => code !== 'IMPORT-UNFINISHED' && code !== 'LIST-CHANGED'))
        throw new Error(`the letter of seed ${stage.seed} cannot be launched: ${JSON.stringify(outcome.problems)}`)
      return outcome.outcome !== 'refused'
    },
  )
  sendSlowly(stage)
  if (campaign.added.length > 0 && who === 'a') {
    await world.agenda.sleep(draw.between(3, 90) * hour)
    if (!over()) await takesIn([...campaign.people, ...campaign.added])
    await world.agenda.sleep(draw.between(1, 30) * hour)
    if (!over())
      await insists(
        'launch added',
        platform => launchAdded(platform, { campaign: letter.id, confirmed: campaign.added.length, by }),
        () => true,
      )
  }
  const writes = draw.often(0.4)
  while (!over()) {
    await world.agenda.sleep(draw.between(6, 20) * hour)
    if (writes && draw.often(0.15)) await mailsBeside(stage, who, draw.pick(['remind', 'registered', 'unanswered', 'all']))
    await insists(
      'decide',
      platform => decidePending(platform, stage, by, draw.often(0.8)),
      () => true,
    )
  }
}

/**
 * Staff remind or write to people, with the number they were just told; it may have changed since.
 */
async function mailsBeside({ world, campaign: { letter }, met }: Stage, who: string, what: 'remind' | SendOrder['to']): Promise<void> {
  const by = `staff:${who}`
  const asks = <Outcome>(work: (platform: Platform) => Promise<Outcome>) =>
    world.invocations.invoke('staff', `${who} mails ${what}`, 5 * minute, () => work(world.platform()))
  if (what === 'remind') {
    const reminded = await asks(platform => remind(platform, { campaign: letter.id, dryRun: false, confirmed: null, by }))
    if (reminded.how === 'answered' && reminded.answer.outcome === 'reminded') met('staff reminded at once')
    return
  }
  const order = { campaign: letter.id, to: what, text: '# Nyt fra os\n\nKære {{greeting}}\n\nSalen er flyttet en dør ned.\n', by }
  const shown = await asks(platform => send(platform, { ...order, confirmed: null }))
  if (shown.how !== 'answered' || shown.answer.outcome !== 'dryRun') return
  const { sends } = shown.answer
  const sent = await asks(platform => send(platform, { ...order, confirmed: sends }))
  if (sent.how === 'answered' && sent.answer.outcome === 'sent') met('staff wrote to people')
}

/**
 * A stage whose sending rate is low mails small batches: as if the rate had been read at the
 * launch.
 */
function sendSlowly({ world: { table }, campaign: { letter, batchSize } }: Stage): void {
  if (batchSize === 50) return
  const steps = table.all(`C#${letter.id}`).filter(row => row.state?.S === 'planned' && row.batchSize === undefined)
  for (const row of steps)
    table.commit(0, [{ pk: String(row.pk!.S), sk: String(row.sk!.S), after: { ...row, batchSize: { N: String(batchSize) } } }])
}

async function decidePending(platform: Platform, { campaign: { letter }, met }: Stage, by: string, yes: boolean): Promise<void> {
  const campaign = await loadCampaign(platform, letter.id)
  const people = await loadAsWritten(platform, letter.id, 1, campaign?.highest ?? 0)
  for (const { number, answer } of people) {
    if (answer.status !== 'pendingApproval') continue
    met('staff decided')
    await (yes ? approve : refuse)(platform, letter.id, number, by)
  }
}
