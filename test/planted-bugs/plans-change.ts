import type { PlantedBug } from './planted-bug.ts'

const moved = 'test/journeys/new-date.test.ts'
const merged = 'test/journeys/merged.test.ts'
const off = 'test/journeys/called-off.test.ts'
const halves = 'test/mailing/calendar-half.test.ts'

/** Faults in what happens when plans change. */
export const plansChange: PlantedBug[] = [
  {
    says: 'a move leaves the calendar with the SEQUENCE it had',
    file: 'functions/mailing/calendar-mail.ts',
    right: 'sequenceOf(step.change?.plan ?? 0, read.version)',
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
    right: '  return plan ? { ...rest, plan } : rest',
    wrong: '  return rest',
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
    right: "return isAsked ? 'toReconfirm' : leftOutOfService(step, person)",
    wrong: 'return leftOutOfService(step, person)',
    caughtBy: [moved, '004-6, 004-8'],
  },
  {
    says: 'who says yes late gets no programme',
    file: 'functions/registration/mailed-already.ts',
    right: ' && !(asked && step.at > asked.at))',
    wrong: ')',
    caughtBy: [moved, '004-6, 004-8'],
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
    says: 'a merge seats nobody',
    file: 'functions/seats/merge.ts',
    right: 'add: { holders: joined, ...sets },',
    wrong: 'add: { ...sets },',
    caughtBy: [merged, '000-9'],
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
    right: 'since < change.at && now < change.release.until',
    wrong: 'since < change.at',
    caughtBy: [merged, '000-9'],
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
]
