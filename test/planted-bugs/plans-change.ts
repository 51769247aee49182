import type { PlantedBug } from './planted-bug.ts'

const moved = 'test/journeys/new-date.test.ts'
const merged = 'test/journeys/merged.test.ts'
const off = 'test/journeys/called-off.test.ts'
const overtaken = 'test/journeys/overtaken.test.ts'
const once = 'test/journeys/programme-once.test.ts'
const races = 'test/simulator/plans-change.test.ts'
const lock = 'test/staff/plan-lock.test.ts'
const halves = 'test/mailing/calendar-half.test.ts'
const gone = 'test/journeys/sessions-gone.test.ts'
const held = 'test/journeys/one-day-held.test.ts'
const needs = 'test/endings/needs-of-a-change.test.ts'

/** Faults in what happens when plans change. */
export const plansChange: PlantedBug[] = [
  {
    says: 'a move leaves the calendar with the SEQUENCE it had',
    file: 'functions/mailing/calendar-mail.ts',
    right: 'sequenceOf(letter.plan ?? 0, read.version)',
    wrong: 'sequenceOf(0, read.version)',
    caughtBy: [moved, '004-4 calendar'],
  },
  {
    says: 'whoever was moved counts as coming at once',
    file: 'functions/audience/reconfirm.ts',
    right: '.filter(change => change.plan > plan)',
    wrong: '.filter(change => change.plan > plan + 1)',
    caughtBy: [moved, '004-1..3'],
  },
  {
    says: 'a yes to the new date is forgotten',
    file: 'functions/registration/commit.ts',
    right: 'const dated = plan ? { ...rest, plan } : rest',
    wrong: 'const dated = rest',
    caughtBy: [moved, '004-9'],
  },
  {
    says: 'the declined are told of a new date without anybody asking for it',
    file: 'functions/mailing/change-audience.ts',
    right: "if (!change.declined || answer.since > step.at) return 'declined'",
    wrong: "if (answer.since > step.at) return 'declined'",
    caughtBy: [moved, '004-1..3'],
  },
  {
    says: 'who waited for a session is told what becomes of the one that took it over',
    file: 'functions/audience/reconfirm.ts',
    right: "place.plan <= until && read.status !== 'waitlisted' ? place.into",
    wrong: 'place.plan <= until ? place.into',
    caughtBy: [merged, 'who waited for a session'],
  },
  {
    says: 'a move asks for no typed number',
    file: 'functions/staff/carry-out-change.ts',
    right: '  if (confirmed !== shown.mails)',
    wrong: '  if (confirmed > 1_000_000)',
    caughtBy: [moved, '004-1..3'],
  },
  {
    says: 'a reminder forgets those who have not said whether they still come',
    file: 'functions/mailing/audience-of.ts',
    right: "return isAsked && step.name.startsWith('reminder-') ? null : 'registered'",
    wrong: "return 'registered'",
    caughtBy: [moved, '004-6, 004-8'],
  },
  {
    says: 'the programme goes to those who have not said that they come',
    file: 'functions/mailing/audience-of.ts',
    right: "return isAsked ? 'toReconfirm' : leftOutOfService(step, person, was)",
    wrong: 'return leftOutOfService(step, person, was)',
    caughtBy: [moved, '004-6, 004-8'],
  },
  {
    says: 'who says yes late gets no programme',
    file: 'functions/registration/mailed-already.ts',
    right: 'isToReconfirm(answer, letter) ? hadByMail.includes(stepRun(step.name, step.run)) : true',
    wrong: 'true',
    caughtBy: [moved, '004-6, 004-8'],
  },
  {
    says: 'a programme is taken for sent from the moment it was due',
    file: 'functions/registration/mailed-already.ts',
    right: '(had[index] ? [stepRun(name, run)] : [])',
    wrong: '(had ? [stepRun(name, run)] : [])',
    caughtBy: [once, 'staff stop the mailings'],
  },
  {
    says: 'who had the programme by mail gets it again with every yes',
    file: 'functions/campaign/mailing-readers.ts',
    right: "return state !== 'released' && refused",
    wrong: "return state === 'released' && refused",
    caughtBy: [once, 'who had the programme by mail'],
  },
  {
    says: 'an answer on its way as the programme goes out is left out by both',
    file: 'functions/registration/mailed-already.ts',
    right: 'const headStart = minute',
    wrong: 'const headStart = 0 * minute',
    caughtBy: [once, 'an answer that was decided before'],
  },
  {
    says: 'after two moves the old date is the one before, not the one they knew',
    file: 'functions/audience/reconfirm.ts',
    right: 'was: first.was',
    wrong: 'was: last.was',
    caughtBy: [moved, 'moved twice'],
  },
  {
    says: 'a meeting may be moved to yesterday',
    file: 'functions/staff/move.ts',
    right: 'moved.includes(session.id) && session.starts <= now',
    wrong: 'moved.includes(session.id) && session.ends < session.starts',
    caughtBy: [moved, 'what cannot be'],
  },
  {
    says: 'seats are freed before the deadline to say whether one comes',
    file: 'functions/registration/unreconfirmed.ts',
    right: '(letter.plan ?? 0) > 0 && now >= closes(letter)',
    wrong: '(letter.plan ?? 0) > 0',
    caughtBy: [moved, 'whoever has not said by the deadline'],
  },
  {
    says: 'a receipt after a move has the SEQUENCE of the plan before',
    file: 'functions/notice/notice-message.ts',
    right: 'sequenceOf(letter.plan ?? 0, personVersion)',
    wrong: 'sequenceOf(0, personVersion)',
    caughtBy: ['test/journeys/plans-change-again.test.ts', 'I21 over any history'],
  },
  {
    says: 'a session that is moved and then merged is told of twice to whoever sits there',
    file: 'functions/staff/overtaken.ts',
    right: '[id, nowIn(id, letter)].some(one => mailing.change.sessions.includes(one))',
    wrong: 'mailing.change.sessions.includes(nowIn(id, letter))',
    caughtBy: [overtaken, 'one session is moved and then'],
  },
  {
    says: 'whoever was to hear of the day before it was overtaken hears nothing',
    file: 'functions/staff/overtaken.ts',
    right: 'if (first === undefined) return change',
    wrong: 'return change',
    caughtBy: [overtaken, 'one session is moved and then'],
  },
  {
    says: 'a change that overtakes another tells of a day nobody has heard of',
    file: 'functions/mail/kinds/changed.ts',
    right: 'change.plan >= since && change.plan <= plan',
    wrong: 'change.plan === plan',
    caughtBy: [overtaken, 'moved again, without'],
  },
  {
    says: 'colleagues are not counted before a move',
    file: 'functions/staff/shown-change.ts',
    right: 'colleagues: told.filter(({ registeredBy }) => registeredBy !== null).length',
    wrong: 'colleagues: 0',
    caughtBy: [moved, 'a colleague somebody named'],
  },
  {
    says: 'a merge seats nobody',
    file: 'functions/seats/merge.ts',
    right: 'add: { holders: joined, ...sets },',
    wrong: 'add: { ...sets },',
    caughtBy: [merged, '000-9'],
  },
  {
    says: 'whoever registers in the very moment of a merge never gets a seat written down',
    file: 'functions/registration/orphan-seats.ts',
    right: "!('mergedFrom' in person.answer)",
    wrong: "'mergedFrom' in person.answer",
    caughtBy: [merged, 'who registers without a limit in the very moment'],
  },
  {
    says: 'a merge takes more than there is room for',
    file: 'functions/seats/merge.ts',
    right: '  if (short > 0) return { short }',
    wrong: '',
    caughtBy: [merged, 'a merge into a session without room'],
  },
  {
    says: 'whoever withdraws after a change of venue is billed all the same',
    file: 'functions/registration/bound.ts',
    right: ' || releasedBecause(person.answer, letter, now) !== null',
    wrong: '',
    caughtBy: [merged, '000-9'],
  },
  {
    says: 'the right to withdraw has no end',
    file: 'functions/audience/reconfirm.ts',
    right: ' && now < change.release.until',
    wrong: '',
    caughtBy: [merged, '000-9'],
  },
  {
    says: 'whoever came at the instant of a change has no right to withdraw',
    file: 'functions/audience/reconfirm.ts',
    right: '(firstPlan < change.plan || since < change.at)',
    wrong: 'since < change.at',
    caughtBy: [merged, 'coming and the merge at one instant'],
  },
  {
    says: 'a mailing foretold to staff does not see what has become of the meeting',
    file: 'functions/mailing/audience-of.ts',
    right: 'const isAsked = isToReconfirm(answer, letter)',
    wrong: 'const isAsked = false',
    caughtBy: [moved, 'whoever has not said whether they still come is foretold'],
  },
  {
    says: 'a meeting that is called off is not taken out of calendars',
    file: 'functions/mailing/calendar-mail.ts',
    right: "place.calledOff ? 'CANCEL' : isAsked",
    wrong: 'isAsked',
    caughtBy: [off, '001-9'],
  },
  {
    says: 'an invitation under way goes on after the meeting was called off',
    file: 'functions/staff/change-plan.ts',
    right: '    ...[...stopped, ...overtaken].map(step => stops(campaign, step, letter.version)),',
    wrong: '    ...overtaken.map(step => stops(campaign, step, letter.version)),',
    caughtBy: [off, 'called off while the invitation is under way'],
  },
  {
    says: 'a session that was called off can still be chosen by who had it',
    file: 'functions/audience/reconfirm.ts',
    right: "return { status: 'cancelled', session, since, because: 'calledOff', ...(agreed !== undefined && { agreed }) }",
    wrong: 'return answer',
    caughtBy: [off, 'one of several sessions'],
  },
  {
    says: 'of a long tail all are mailed again, also those that may have been under way',
    file: 'functions/mailing/judge-calendars.ts',
    right: 'tail.slice(calendarsAtOnce)',
    wrong: 'tail',
    caughtBy: [halves, 'of a long tail'],
  },
  {
    says: 'the two halves of a change both mail whoever is registered',
    file: 'functions/mailing/send-batch.ts',
    right: "else if (told === 'calendar') sorted.calendar.push(person.number - first)",
    wrong: "else if (told === 'calendar') {\n      sorted.calendar.push(person.number - first)\n      sorted.included.push(person)\n    }",
    caughtBy: [halves, 'each number is in exactly one half'],
  },
  {
    says: 'a move’s mails go on when the next move has taken its place',
    file: 'functions/mailing/send-batch.ts',
    right: "step.version !== batch.version || step.state !== 'sending' || step.superseded",
    wrong: "step.state !== 'sending'",
    caughtBy: [races, 'moved again while the first move'],
  },
  {
    says: 'the mail of a move goes on beside the one that has taken its place',
    file: 'functions/staff/overtaken.ts',
    right: '![id, nowIn(id, letter)].some(one => mailing.change.sessions.includes(one))',
    wrong: 'nowIn(id, letter) !== undefined',
    caughtBy: [races, 'moved again while the first move'],
  },
  {
    says: 'whoever changes a plan does not ask whether a step was ordered meanwhile',
    file: 'functions/campaign/plan-lock.ts',
    right: "stepsOrdered === undefined ? absent('stepsOrdered') : is('stepsOrdered', stepsOrdered)",
    wrong: "is('state', state)",
    caughtBy: [lock, 'ordered just before a calling off'],
  },
  {
    says: 'a document’s new version is told of without asking whether the meeting is still on',
    file: 'functions/staff/add-document.ts',
    right: 'step ? [ordersStep(campaign), ',
    wrong: 'step ? [',
    caughtBy: [lock, 'ordered just as it is called off'],
  },
  {
    says: 'the steps of a campaign are read beside its row, and one ordered in between is seen by nobody',
    file: 'functions/staff/load-running.ts',
    right: `  const campaign = await loadCampaign(house, id)
  if (!campaign) return 'unknownCampaign'
  if (campaign.state !== 'launched') return campaign.state
  const [letter, steps] = await Promise.all([loadLetter(house, id, { consistent: true }), loadSteps(house, id)])`,
    wrong: `  const [campaign, letter, steps] = await Promise.all([loadCampaign(house, id), loadLetter(house, id), loadSteps(house, id)])
  if (!campaign) return 'unknownCampaign'
  if (campaign.state !== 'launched') return campaign.state`,
    caughtBy: [lock, 'ordered while a calling off reads'],
  },
  {
    says: 'an invitation nobody knows of goes out again with the day the meeting had',
    file: 'functions/staff/decide-doubt.ts',
    right: 'letterVersion: letter.version,',
    wrong: '',
    caughtBy: [lock, 'what nobody knows of goes out again'],
  },
  {
    says: 'a receipt that comes late puts back into a calendar what was called off',
    file: 'functions/notice/still-true.ts',
    right: 'return notice.session === null || !isCalledOff(letter, notice.session)',
    wrong: 'return true',
    caughtBy: [gone, 'a receipt that comes after its session'],
  },
  {
    says: 'whoever stood in a line that ended with its session hears afterwards that they wait',
    file: 'functions/notice/send-notice.ts',
    right: 'if (!isStillTrue(due, person, letter))',
    wrong: 'if (!isStillTrue(due, read, letter))',
    caughtBy: [gone, 'whoever stood in the line'],
  },
  {
    says: 'people of a session that was called off are noted as having come',
    file: 'functions/staff/attendance.ts',
    right: 'const { answer } = asCounted(person, letter)',
    wrong: 'const { answer } = person',
    caughtBy: [gone, 'nobody came to a session'],
  },
  {
    says: 'a day that has been held is called off with the others, and its orders are void',
    file: 'functions/staff/carry-out-change.ts',
    right: '  if (held) return held\n',
    wrong: '',
    caughtBy: [held, 'all of it called off: a sentence'],
  },
  {
    says: 'whoever has said yes after a merge is asked again by their calendar, and a no to the old place cancels',
    file: 'functions/audience/reconfirm.ts',
    right: "('mergedFrom' in answer ? answer.mergedFrom : undefined)",
    wrong: "('mergedFrom' in answer && answer.plan === undefined ? answer.mergedFrom : undefined)",
    caughtBy: ['test/replies/conclude.test.ts', 'a no to the place from before a merge'],
  },
  {
    says: 'a new contact person is a new organiser to calendars that know the old one',
    file: 'functions/calendar/organiser.ts',
    right: 'calendar?.organiser ?? address',
    wrong: "calendar?.method === 'REQUEST' ? calendar.organiser : address",
    caughtBy: ['test/replies/no-inbox.test.ts', 'an entry keeps the organiser'],
  },
  {
    says: 'the broom takes what people need before the day their meeting was moved to',
    file: 'functions/endings/plan.ts',
    right: 'isSweptBefore: expires < expiresAt(at)',
    wrong: 'isSweptBefore: expires < 0 && at < at',
    caughtBy: [needs, 'what somebody needs moves'],
  },
  {
    says: 'what people of a merged session need is erased by the day of another',
    file: 'functions/endings/plan.ts',
    right: 'sessionEver(letter, answer.session)) || letter.sessions[0]',
    wrong: 'letter.sessions.find(({ id }) => id === answer.session)) || letter.sessions[0]',
    caughtBy: [needs, 'of somebody whose session became part'],
  },
]
