import type { PlantedBug } from './planted-bug.ts'

const forms = 'test/journeys/what-forms-do.test.ts'
const waiting = 'test/journeys/waiting-list.test.ts'
const charge = 'test/journeys/one-charge.test.ts'
const changes = 'test/journeys/many-changes.test.ts'
const doubt = 'test/mailing/judge-batch.test.ts'
const folder = 'test/local/folder.test.ts'

/** Faults of the kinds that use, reading and attack have found: each was in the product once. */
export const foundByUse: PlantedBug[] = [
  // What a page shows it does
  {
    says: 'a colleague asked for after the deadline is registered as if it were before',
    file: 'functions/registration/colleagues.ts',
    right: 'const wish = { to, session,',
    wrong: "const wish = { to: 'register', session,",
    caughtBy: [forms, 'a request after the deadline for a colleague'],
  },
  {
    says: 'what a colleague needs is dropped',
    file: 'functions/registration/colleagues.ts',
    right: ', ...(needs && { needs })',
    wrong: '',
    caughtBy: [forms, 'needs are kept for a colleague'],
  },
  {
    says: 'the role stated of a taker who is known already is lost',
    file: 'functions/registration/hand-over.ts',
    right: ', ...(role && role !== taker.role && { role, statedRole: role })',
    wrong: '',
    caughtBy: [forms, 'the role somebody states of a known taker'],
  },
  {
    says: 'needs do not move with the seat, and are counted from the day that was given up',
    file: 'functions/registration/needs.ts',
    right: 'set: { expires: expires(letter, session, keptDays) },',
    wrong: 'set: {},',
    caughtBy: [forms, 'needs are kept for a colleague'],
  },
  // Whom one link reaches
  {
    says: 'a chain of colleagues counts against the one who names, not the one who was invited',
    file: 'functions/registration/naming.ts',
    right: 'return next && rootOf(house, campaign, next)',
    wrong: 'return next && namer',
    caughtBy: [forms, 'ten colleagues are the root’s'],
  },
  {
    says: 'whoever has opted out is mailed because somebody names them',
    file: 'functions/registration/naming.ts',
    right: "if (optedOut || person.suppression !== null) return 'wantsNoMail'",
    wrong: '',
    caughtBy: [forms, 'whoever has opted out is not mailed'],
  },
  {
    says: 'a campaign mails any number of strangers in an hour',
    file: 'functions/registration/naming.ts',
    right: "if: any(absent('named'), { attribute: 'named', below: mostStrangersAnHour }),",
    wrong: '',
    caughtBy: [forms, 'two hundred an hour'],
  },
  {
    says: 'forty changes in an hour are forty mails',
    file: 'functions/notice/merging.ts',
    right: 'personVersion > mostAnHour && !neverWaits.has(kind)',
    wrong: 'personVersion > 1000 && !neverWaits.has(kind)',
    caughtBy: [changes, 'whoever changes their mind forty times'],
  },
  {
    says: 'what waits is mailed oldest first, and the last mail is not how it stands',
    file: 'functions/notice/merging.ts',
    right: 'theirs.toSorted((a, b) => b.personVersion - a.personVersion)',
    wrong: 'theirs.toSorted((a, b) => a.personVersion - b.personVersion)',
    caughtBy: [changes, 'whoever changes their mind forty times'],
  },
  {
    says: 'staff are told again of somebody they heard of minutes ago',
    file: 'functions/notice/merging.ts',
    right: 'wasMailed(claim) && later(claim.claimedAt, hour) > now',
    wrong: 'wasMailed(claim) && later(claim.claimedAt, 0) > now',
    caughtBy: [changes, 'who asks, takes it back and asks again'],
  },
  // Money
  {
    says: 'whoever comes back stays charged for what they gave up, beside the new seat',
    file: 'functions/billing/store.ts',
    right: "...(seated && { remove: ['cancelled'] }),",
    wrong: '',
    caughtBy: [charge, 'who cancels and comes again twenty times'],
  },
  {
    says: 'asking to come back frees at once from what giving up cost',
    file: 'functions/billing/store.ts',
    right: "...(seated && { remove: ['cancelled'] }),",
    wrong: "remove: ['cancelled'],",
    caughtBy: [charge, 'what giving up cost is charged until staff'],
  },
  {
    says: 'a seat is handed to somebody who has one already',
    file: 'functions/registration/eligible.ts',
    right: "answer.status === 'noAnswer' && kind === 'person'",
    wrong: "answer.status !== 'declined' && kind === 'person'",
    caughtBy: [charge, 'a seat is given to nobody who has one'],
  },
  // Nobody waits for what never comes
  {
    says: 'a seat is offered to an address that is gone',
    file: 'functions/registration/offer-seats.ts',
    right: 'if (isUnreached(person)) {',
    wrong: 'if (isUnreached(person) && ticket < 0) {',
    caughtBy: [waiting, 'no seat waits for an address that is gone'],
  },
  {
    says: 'a seat whose offer bounced is given free and the person loses their place',
    file: 'functions/registration/unreached.ts',
    right: '    joinLine(campaign, session, { ticket, number }),\n',
    wrong: '',
    caughtBy: [waiting, 'an offer whose mail bounces goes on'],
  },
  {
    says: 'an offer that bounced keeps its seat for two days',
    file: 'functions/registration/unreached.ts',
    right: '    releaseSeat(campaign, session, offer.seat),\n',
    wrong: '',
    caughtBy: [waiting, 'an offer whose mail bounces goes on'],
  },
  {
    says: 'an offer that stands over a change of the clocks ends an hour off',
    file: 'functions/schedule/offer-time.ts',
    right: 'if (lastsHours % 24 !== 0)',
    wrong: 'if (lastsHours % 25 !== 0)',
    caughtBy: [waiting, 'an offer lasts to the same time of day two days later'],
  },
  {
    says: 'silence of SES is believed after a quarter of an hour',
    file: 'functions/mailing/judge-batch.ts',
    right: 'const silenceTakes = hour',
    wrong: 'const silenceTakes = hour / 4',
    caughtBy: [doubt, 'what is slow to be told may still be told'],
  },
  {
    says: 'a batch is mailed again while the events that speak against it wait in the queue',
    file: 'functions/mailing/settle-doubts.ts',
    right: '(await feedback.waiting()) > 0 ?',
    wrong: '(await feedback.waiting()) < 0 ?',
    caughtBy: [doubt, 'while events wait to be written down'],
  },
  {
    says: 'where events lie among the dead letters a batch waits for ever',
    file: 'functions/mailing/judge-batch.ts',
    right: "now < later(claimedAt, backlogMayTake) ? null : 'unknown'",
    wrong: 'now < later(claimedAt, backlogMayTake) ? null : null',
    caughtBy: [doubt, 'where they wait for hours staff decide'],
  },
  {
    says: 'a mailing begins after staff have stopped them',
    file: 'functions/mailing/start.ts',
    right: " && (!campaign.paused || campaign.state === 'calledOff')) return false",
    wrong: ') return false',
    caughtBy: ['test/mailing/send-batches.test.ts', 'no mailing begins after staff have stopped them'],
  },
  // The house on one machine
  {
    says: 'two houses write in one folder',
    file: 'local/folder/take-folder.ts',
    right: "lock.exec('BEGIN EXCLUSIVE')",
    wrong: "lock.exec('BEGIN')",
    caughtBy: [folder, 'one folder is one house'],
  },
  {
    says: 'a fresh house takes everything that lies in its folder with it',
    file: 'local/folder/take-folder.ts',
    right: 'if (ofTheHouse.test(name))',
    wrong: 'if (name !== lockName)',
    caughtBy: [folder, 'a fresh house forgets the house that was there'],
  },
  {
    says: 'a house that has lost its memory makes new link keys without a word',
    file: 'local/folder/memory.ts',
    right: 'if (left) throw broken(',
    wrong: "if (left === '') throw broken(",
    caughtBy: [folder, 'a memory that is gone'],
  },
  {
    says: 'a table cut to nothing is a new table',
    file: 'local/folder/table-file.ts',
    right: " && (isNew || database.prepare('SELECT 1 FROM sqlite_master').get() !== undefined)",
    wrong: '',
    caughtBy: [folder, 'a table cut to nothing'],
  },
  {
    says: 'an outbox that has lost mails opens as if nobody had been mailed',
    file: 'local/ses/mail-store.ts',
    right: 'if (sent.length < least)',
    wrong: 'if (sent.length < 0)',
    caughtBy: [folder, 'an outbox whose index is gone'],
  },
  {
    says: 'the key to every link can be read by all who have an account on the machine',
    file: 'local/folder/memory.ts',
    right: '{ mode: forItsOwnerAlone, flush: true }',
    wrong: '{ flush: true }',
    caughtBy: [folder, 'whoever else has an account on the machine'],
  },
  {
    says: 'one mail that is gone costs the whole outbox',
    file: 'local/ses/outbox.ts',
    right: '(mime ? asJson(mail, mime) : lostMail(mail))',
    wrong: 'asJson(mail, mime!)',
    caughtBy: [folder, 'one mail that is gone costs that mail'],
  },
  {
    says: 'a full disk is an error nobody understands',
    file: 'local/local-api.tsx',
    right: 'isFull ? 507 : 500',
    wrong: '500',
    caughtBy: [folder, 'on a full disk the house says so'],
  },
  {
    says: 'a house that was killed takes its own forgetting for the silence of SES',
    file: 'local/house.ts',
    right: 'await ses.tellAgain(memory.read().told)',
    wrong: 'await ses.tellAgain(ses.outbox.count())',
    caughtBy: ['test/front-doors/aimed-kills.test.ts', 'a house that is killed between the yes of SES'],
  },
  {
    says: 'a house that was killed wakes in the past',
    file: 'local/house.ts',
    right: ', now => memory.write({ now }))',
    wrong: ')',
    caughtBy: ['test/front-doors/aimed-kills.test.ts', 'a house that is killed between the yes of SES'],
  },
  {
    says: 'the path of the templates is taken from their URL',
    file: 'templates/compile.ts',
    right: "globSync('**/*.mjml', { cwd: fileURLToPath(mails) })",
    wrong: "globSync('**/*.mjml', { cwd: mails.pathname })",
    caughtBy: ['test/architecture.test.ts', 'the path of a file is never taken from its URL'],
  },
]
