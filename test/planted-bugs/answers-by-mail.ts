import type { PlantedBug } from './planted-bug.ts'

const corpus: PlantedBug['caughtBy'] = ['test/replies/corpus.test.ts', 'the corpus: every mail ends']
const conclude = 'test/replies/conclude.test.ts'
const moved = 'test/replies/moved.test.ts'
const golden = 'test/mail/golden-calendar.test.ts'

/** What goes wrong where calendars and mails answer. */
export const answersByMail: PlantedBug[] = [
  {
    says: 'a domain without a DMARC policy counts as proven',
    file: 'functions/incoming/notification.ts',
    right: "verdicts.dmarc === 'PASS' &&",
    wrong: "verdicts.dmarc !== 'FAIL' &&",
    caughtBy: [conclude, 'I25 nothing that is not proven'],
  },
  {
    says: 'a mail from another account of theirs answers for them',
    file: 'functions/replies/conclude.ts',
    right: "  if (sender === email) return reply.attendee === email ? null : 'somebodyElse'",
    wrong: '  if (reply.attendee === email) return null',
    caughtBy: [conclude, 'I25 nothing that is not proven'],
  },
  {
    says: 'the code in the reply address is not looked at',
    file: 'functions/replies/whom.ts',
    right: 'if (personal && isSignedFor(linkKeys, id, person, personal.mac))',
    wrong: 'if (personal)',
    caughtBy: corpus,
  },
  {
    says: 'a secretary who answers for somebody answers as they',
    file: 'functions/incoming/calendar-reply.ts',
    right: "attendee.getFirstParameter('sent-by') !== null && attendee",
    wrong: 'false && attendee',
    caughtBy: corpus,
  },
  {
    says: 'whether a mail is automatic is asked before its calendar part is looked at, so Gmail answers are thrown away',
    file: 'functions/incoming/reading.ts',
    right: '  const calendar = calendarSays(mail)\n',
    wrong: "  if (isAutomatic(mail, envelopeFrom)) return { read: 'auto' }\n  const calendar = calendarSays(mail)\n",
    caughtBy: corpus,
  },
  {
    says: 'a no from a calendar gives up a binding seat',
    file: 'functions/replies/conclude.ts',
    right: '    if (isBinding) return',
    wrong: '    if (isBinding && answer.status !== "registered") return',
    caughtBy: [conclude, 'I18 no mail takes a seat'],
  },
  {
    says: 'a yes to a date that is gone counts for the new one',
    file: 'functions/replies/conclude.ts',
    right: 'if (session && plan < planOfMeeting(answer, letter))',
    wrong: 'if (session && plan < 0)',
    caughtBy: [moved, 'after a move a yes of the calendar'],
  },
  {
    says: 'an answer that comes late undoes a newer one',
    file: 'functions/replies/conclude.ts',
    right: 'planOf(sequence) === planOf(last.sequence) && stamp < last.stamp) return true',
    wrong: 'planOf(sequence) === planOf(last.sequence) && stamp < last.stamp) return false',
    caughtBy: [moved, 'the same answer twice is one'],
  },
  {
    says: 'what an answer made so is forgotten by the next that changes nothing',
    file: 'functions/replies/conclude.ts',
    right: '    ...(lastReply?.made === version && { made: version }),\n',
    wrong: '',
    caughtBy: [conclude, 'I14 whatever order'],
  },
  {
    says: 'what was written beside a calendar answer is dropped where the answer is taken',
    file: 'functions/replies/conclude.ts',
    right: 'return { ...ofTheirReply(known, person, reply), ...more }',
    wrong: 'return ofTheirReply(known, person, reply)',
    caughtBy: corpus,
  },
  {
    says: 'quoted text is read as if its reader had written it',
    file: 'functions/incoming/own-words.ts',
    right: '(end < 0 ? lines : lines.slice(0, end))',
    wrong: 'lines',
    caughtBy: corpus,
  },
  {
    says: 'somebody who comes, unfortunately, is read as a yes',
    file: 'functions/incoming/intent.ts',
    right: "after('gerne|stadig')",
    wrong: "after('gerne|stadig|desværre')",
    caughtBy: ['test/replies/intent.test.ts', 'what turns a sentence round'],
  },
  {
    says: 'a bounce that was mailed stops mails by itself',
    file: 'functions/replies/conclude.ts',
    right: "  return { verdict: 'needsEyes', because: bounce === 'complaint' ? 'complaint' : 'bounced' }",
    wrong: "  return { verdict: 'changed', because: bounce === 'complaint' ? 'complaint' : 'bounced', does: 'optOut' }",
    caughtBy: corpus,
  },
  {
    says: 'a mail is forwarded although it is forged',
    file: 'functions/replies/conclude.ts',
    right: "  if (verdicts.dmarc === 'FAIL') return",
    wrong: "  if (verdicts.dmarc === 'none') return",
    caughtBy: corpus,
  },
  {
    says: 'of an answer with two entries the first is taken',
    file: 'functions/incoming/calendar-reply.ts',
    right: 'if (another || event.hasProperty',
    wrong: 'if (event.hasProperty',
    caughtBy: corpus,
  },
  {
    says: 'a mail that is forwarded leaves the mail itself behind',
    file: 'functions/replies/mail-row.ts',
    right: "size <= mostPassedOn && verdicts.virus === 'PASS' &&",
    wrong: 'size < 0 &&',
    caughtBy: ['test/replies/forwarded.test.ts', 'a mail nobody can read goes on'],
  },
  {
    says: 'a mail of any size is passed on whole',
    file: 'functions/replies/mail-row.ts',
    right: "size <= mostPassedOn && verdicts.virus === 'PASS' &&",
    wrong: "verdicts.virus === 'PASS' &&",
    caughtBy: ['test/replies/forwarded.test.ts', 'of a mail of more than 1 MB'],
  },
  {
    says: 'a yes to a meeting that is off is passed over in silence',
    file: 'functions/replies/conclude.ts',
    right: "says === 'ACCEPTED' && !(reply.stamp",
    wrong: "says === 'DECLINED' && !(reply.stamp",
    caughtBy: ['test/replies/binding.test.ts', 'a yes to a meeting that was called off'],
  },
  {
    says: 'the calendar asks nobody by name, so no program shows its buttons',
    file: 'functions/calendar/entry.ts',
    right: "  if (entry.method !== 'PUBLISH' && entry.attendee) {",
    wrong: "  if (entry.method === 'CANCEL' && entry.attendee) {",
    caughtBy: [golden, 'what takes an entry away'],
  },
  {
    says: 'a plan raises the SEQUENCE by less than a person can',
    file: 'functions/calendar/sequence.ts',
    right: 'const versionsAPlan = 10_000',
    wrong: 'const versionsAPlan = 10',
    caughtBy: ['test/calendar/sequence.test.ts', 'whatever happens next'],
  },
]
