import { loadCampaign, loadLetter, loadSource, loadSteps } from '../../../functions/campaign/store.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import type { Letter } from '../../../functions/letter/letter.ts'
import { closingTime } from '../../../functions/schedule/letter-moments.ts'
import type { ChangedOutcome } from '../../../functions/staff/carry-out-change.ts'
import { instant } from '../../../functions/values/instant.ts'
import { parseLetter } from '../../../functions/writing/parse.ts'
import { chance } from '../chance.ts'
import type { Stage } from '../play.ts'

type Platform = ReturnType<Stage['world']['platform']>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The letter as somebody of the staff has it open just now, and what has become of it. */
export interface InHand {
  text: string
  frozen: FrozenLetter
}

/**
 * Somebody of the staff whose plan changes: takes the letter as it is in force, edits it, looks at
 * what that comes to, and types the number they are shown. Whatever dies under them, they look
 * again until it is done or refused.
 */
export function planner(stage: Stage, who: string) {
  const { world, campaign, over } = stage
  const draw = chance(stage.seed, 'planner', who)
  const { id } = campaign.letter
  let waitsForAMailing = false

  async function asks<Outcome>(what: string, work: (platform: Platform) => Promise<Outcome>): Promise<Outcome | null> {
    for (let attempt = 1; attempt <= 20; attempt++) {
      const ended = await world.invocations.invoke('staff', `${who} ${what}`, 5 * minute, () => work(world.platform()))
      if (ended.how === 'answered') return ended.answer
      await world.agenda.sleep(draw.between(10, 300) * 1000)
    }
    return null
  }

  const takesUp = (): Promise<InHand | null> =>
    asks('takes up the letter', async platform => {
      const found = await loadCampaign(platform, id)
      const [text, frozen] = found
        ? await Promise.all([loadSource(platform, id, found.version), loadLetter(platform, id, { consistent: true })])
        : []
      return text !== undefined && frozen !== undefined ? { text: withoutGone(text, frozen), frozen } : null
    })

  /** Shown first, then done with the number that was shown; refused for good, or given up. */
  async function carriesOut(
    what: string,
    order: (platform: Platform, confirmed: number | null) => Promise<ChangedOutcome>,
  ): Promise<ChangedOutcome | null> {
    const aims = waitsForAMailing
    waitsForAMailing = false
    for (let attempt = 1; attempt <= 12 && !over(); attempt++) {
      const shown = await asks(`looks at ${what}`, platform => order(platform, null))
      if (shown === null || shown.outcome !== 'dryRun') return shown
      // As soon as the invitation goes out everybody is told, and they know how many that is.
      const mails = aims && isInvitationToCome(stage) ? campaign.people.length : shown.mails
      if (!aims) await world.agenda.sleep(draw.pick([0, 0, draw.between(0, 60) * 1000]))
      else if (attempt === 1) await untilOneIsUnderWay(stage)
      const done = await asks(what, platform => order(platform, mails))
      if (done === null) return null
      if (done.outcome !== 'refused' || !done.problems.some(({ code }) => code === 'COUNT-DIFFERS' || code === 'CHANGED-MEANWHILE'))
        return done
    }
    return null
  }

  return {
    asks,
    takesUp,
    carriesOut,
    edited: (text: string): Letter => edited(text, stage),
    draw,
    /** The next change is looked at, and then done in the middle of a mailing. */
    aimsAtAMailing: () => {
      waitsForAMailing = true
    },
  }
}

export type Planner = ReturnType<typeof planner>

/** Whoever edits a letter does not write what has been called off or merged into it again. */
const withoutGone = (text: string, { gone = [], sessions }: FrozenLetter): string =>
  gone.filter(({ id }) => !sessions.some(session => session.id === id)).reduce((left, { id }) => withoutSession(left, id), text)

export const withoutSession = (text: string, id: string): string => text.replace(new RegExp(`^ {2}- \\{ id: ${id}, .*\n`, 'm'), '')

/** One session of the text, rewritten. */
export const rewritten = (text: string, id: string, to: (line: string) => string): string =>
  text.replace(new RegExp(`^ {2}- \\{ id: ${id}, .*$`, 'm'), to)

function edited(text: string, { campaign, world }: Stage): Letter {
  const { letter, problems } = parseLetter(text, campaign.letter.id, {
    sender: campaign.letter.sender,
    now: instant(world.agenda.now()),
  })
  if (!letter) throw new Error(problems.map(({ at, says }) => `${at}: ${says}`).join('\n'))
  return letter
}

/**
 * When a plan changes: in the hours after the launch, just before, as or while the next mailing
 * goes out, days later, or near the deadline.
 * @param aimed how often while a mailing goes out: the other times together weigh thirteen
 */
export async function untilPlansChange(stage: Stage, desk: Planner, aimed = 4): Promise<void> {
  const { world, campaign, over } = stage
  const { agenda } = world
  const { asks, draw, aimsAtAMailing } = desk
  const untilTheNext = async () => {
    await agenda.sleep(draw.pick([30 * minute, 30 * minute, 4 * day]))
    if (over()) return 0
    const steps = await asks('looks at the timetable', platform => loadSteps(platform, campaign.letter.id))
    const [next] = (steps ?? [])
      .map(({ at }) => Date.parse(at) - agenda.now())
      .filter(left => left > 0)
      .toSorted((a, b) => a - b)
    return next ?? 0
  }
  switch (draw.weighed({ soon: 3, asOneBegins: 2, later: 3, late: 5, asOneGoes: aimed })) {
    case 'soon':
      return agenda.sleep(draw.between(40, 300) * minute)
    case 'later':
      return agenda.sleep(draw.between(1, 9) * day)
    case 'late':
      return agenda.sleep(Date.parse(closingTime(campaign.letter) ?? campaign.over) - draw.between(-20, 60) * hour - agenda.now())
    case 'asOneBegins':
      return agenda.sleep((await untilTheNext()) + draw.between(500, 4000))
    case 'asOneGoes':
      aimsAtAMailing()
      return agenda.sleep((await untilTheNext()) - draw.between(1000, 5000))
  }
}

const isInvitationToCome = ({ world: { table }, campaign: { letter } }: Stage): boolean =>
  table.get(`C#${letter.id}`, 'step#invitation')?.state?.S === 'planned'

/** As somebody sees it who has the campaign's page open; not for longer than a minute. */
async function untilOneIsUnderWay({ world: { agenda, table }, campaign: { letter } }: Stage): Promise<void> {
  const sent = (run: string) => table.all(`C#${letter.id}#M#${run}`).filter(({ state }) => state?.S === 'sent').length
  const isUnderWay = () =>
    table
      .all(`C#${letter.id}`)
      .some(
        ({ sk, state, change, batches }) =>
          state?.S === 'sending' && change === undefined && sent(String(sk?.S).slice('step#'.length)) < Number(batches?.N),
      )
  for (const until = agenda.now() + minute; !isUnderWay() && agenda.now() < until; ) await agenda.sleep(50)
}

/** The text with the day of these sessions so much later, and the deadline where it goes along. */
export function daysLater(text: string, sessions: readonly string[], days: number, deadlineToo: boolean): string {
  const later = (line: string, before: RegExp) =>
    line.replace(before, (_, label: string, date: string) => label + new Date(Date.parse(date) + days * day).toISOString().slice(0, 10))
  const moved = sessions.reduce((left, id) => rewritten(left, id, line => later(line, /(date: )([\d-]{10})/)), text)
  return deadlineToo ? moved.replace(/^deadline: .*$/m, line => later(line, /(deadline: )([\d-]{10})/)) : moved
}
