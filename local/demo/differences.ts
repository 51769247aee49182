import { localWords, plainSpaces } from './local-words.ts'
import { goesOut, plannedReaders, standingsAt } from './planned-readers.ts'
import type { Played } from './play.ts'
import type { Script } from './script.ts'
import { standingOf } from './standing.ts'
import { tally } from './tally.ts'

/** Everything that is not as planned, a sentence each. */
export function differences(script: Script, played: Played): string[] {
  const { expected } = script
  const { overview } = played
  return [
    ...deedsDiffer(played),
    ...differ('on the list', played.invited.length, expected.recipients),
    ...differ('invited', overview.recipients, expected.recipients),
    ...countsDiffer('dropped at launch', tally(played.dropped), tally(expected.dropped)),
    ...stepsDiffer(played, expected.steps),
    ...countsDiffer('letters', played.letters, expected.letters),
    ...countsDiffer('answers', overview.answers, expected.answers),
    ...countsDiffer('sessions', played.sessions, expected.sessions),
    ...differ('invoiced', played.invoiced, expected.invoiced),
    ...countsDiffer('gets no more mail', played.suppressed, expected.suppressed),
    ...mailsDiffer(script, played),
    ...documentsDiffer(played, expected.documents),
    ...readersDiffer(script, played),
    ...wordsDiffer(script, played),
    ...played.errors.map(({ says, about }) => `a door complained: ${says} ${JSON.stringify(about)}`),
  ]
}

const differ = (what: string, was: string | number, planned: string | number): string[] =>
  was === planned ? [] : [`${what}: ${was}, planned ${planned}`]

function countsDiffer(what: string, were: Record<string, number>, planned: Record<string, number>): string[] {
  const words = new Set([...Object.keys(planned), ...Object.keys(were)])
  return [...words].flatMap(word => differ(`${what}, ${word}`, were[word] ?? 0, planned[word] ?? 0))
}

const deedsDiffer = ({ acted }: Played): string[] =>
  acted.flatMap(({ scene, who, comesTo }) => differ(`${who}, ${scene.does} ${localWords(scene.at)}`, comesTo, scene.comesTo))

function stepsDiffer({ overview }: Played, planned: Script['expected']['steps']): string[] {
  const unplanned = overview.steps.filter(found => !planned.some(plan => isSame(plan, found)))
  return [
    ...unplanned.map(({ step }) => `${step}: it was, and is not planned`),
    ...planned.flatMap(({ step, run, at, sent, leftOut }) => {
      const was = overview.steps.find(found => isSame(found, { step, run }))
      if (!was) return [`${step}: it is planned, and was not`]
      return [
        ...differ(`${step}, state`, was.state, 'sent'),
        ...differ(`${step}, local time`, plainSpaces(was.local), at),
        ...differ(`${step}, mailed`, was.sent, sent),
        ...countsDiffer(`${step}, left out`, was.leftOut, leftOut),
      ]
    }),
  ]
}

type Run = { step: string; run?: number | undefined }
const isSame = (a: Run, b: Run) => a.step === b.step && a.run === b.run

/** One recipient a mail, and every mail of a step at one of the step's own moments. */
function mailsDiffer(script: Script, { mails, overview }: Played): string[] {
  const moments = Map.groupBy(overview.steps, ({ step }) => step as string | null)
  return mails.flatMap(({ id, to, mailing, campaign, sentAt }) => [
    ...differ(`mail ${id}, recipients`, to.length, 1),
    ...differ(`mail ${id}, campaign`, String(campaign), overview.id),
    ...(moments.get(mailing)?.some(step => goesOut(script, step) === sentAt) === false
      ? [`mail ${id}, sent: ${sentAt}, and no ${mailing} is planned then`]
      : []),
  ])
}

function documentsDiffer({ mails, overview }: Played, planned: Record<string, number>): string[] {
  const steps = new Set<string | null>(overview.steps.map(({ step }) => step))
  const ofSteps = mails.filter(({ mailing }) => steps.has(mailing))
  return ofSteps.flatMap(({ id, mailing, text }) =>
    differ(`mail ${id}, documents in ${mailing}`, text?.match(/\/f\/[\w-]+/g)?.length ?? 0, planned[String(mailing)] ?? 0),
  )
}

/** Each mail to the people it is for, to nobody else, and to none of them twice. */
function readersDiffer(script: Script, { mails, invited, overview }: Played): string[] {
  return Object.entries(plannedReaders(script, invited, overview.steps)).flatMap(([mailing, readers]) => {
    const got = mails.filter(mail => mail.mailing === mailing).flatMap(({ to }) => to)
    return countsDiffer(`${mailing}, mails to`, tally(got), tally(readers))
  })
}

/** What is said to some stands in each mail to them, and in no other of the same step. */
function wordsDiffer(script: Script, { mails, overview }: Played): string[] {
  return script.expected.words.flatMap(({ step: name, to, says, calendar }) => {
    const step = overview.steps.find(found => found.step === name)
    if (!step) return [`${name}: words are planned for it, and it was not`]
    const standings = standingsAt(script, step)
    const were = mails.filter(({ mailing }) => mailing === name).map(mail => ({ mail, who: standingOf(standings, mail.to[0] ?? '') }))
    const meant = were.filter(({ who }) => who.answer === to)
    const others = were.filter(({ who }) => who.answer !== to)
    const isSaid = ({ mail: { text } }: (typeof were)[number]) =>
      says.some(words =>
        plainSpaces(text ?? '')
          .replace(/\s+/g, ' ')
          .includes(words),
      )
    const carried = ({ mail }: (typeof were)[number]) => mail.calendar?.method
    return [
      ...(meant.length === 0 ? [`${name} to ${to}: there was none`] : []),
      ...differ(`${name} to ${to}, »${says.join(', ')}«`, meant.filter(isSaid).length, meant.length),
      ...differ(`${name} to others, »${says.join(', ')}«`, others.filter(isSaid).length, 0),
      ...meant
        .filter(one => carried(one) !== calendar)
        .map(({ mail }) => `mail ${mail.id}, calendar: ${mail.calendar?.method}, planned ${calendar}`),
    ]
  })
}
