import type { PlantedBug } from './planted-bug.ts'

const meanwhile = 'test/endings/forgotten-meanwhile.test.ts'

/** What people would notice of an ending that is not one. */
export const endings: PlantedBug[] = [
  {
    says: 'a mail is kept with the name and the number of somebody who was forgotten while it was read',
    file: 'functions/replies/comes-to.ts',
    right:
      '    ...(person ? [concluded.remembers ? remember(whom, person, concluded.remembers) : stillThere(campaign.id, person.number)] : []),',
    wrong: '    ...(person && concluded.remembers ? [remember(whom, person, concluded.remembers)] : []),',
    caughtBy: [meanwhile, 'whoever is forgotten while their mail is taken in'],
  },
  {
    says: 'somebody forgotten while their mail is read has it before staff as if they had written since',
    file: 'functions/replies/comes-to.ts',
    right: '    if (whom.person && !person) return ofSomebodyForgotten(house, incoming.received, incoming.mail)\n',
    wrong: '',
    caughtBy: [meanwhile, 'whoever is forgotten while their mail is taken in'],
  },
  {
    says: 'a mail of somebody forgotten is taken in anew when SES tells of it twice',
    file: 'functions/replies/receive.ts',
    right: ' || (!whom?.person && (await loadMailIn(house, null, id))))',
    wrong: ')',
    caughtBy: [meanwhile, 'whoever is forgotten while their mail is taken in'],
  },
  {
    says: 'whoever asks for a copy as they are forgotten is asked about for good',
    file: 'functions/registration/my-data.ts',
    right: '    stillThere(letter.campaign, person.number),\n',
    wrong: '',
    caughtBy: [meanwhile, 'whoever asks for a copy in the moment'],
  },
  {
    says: 'orders are settled before their person is erased, and an answer in between makes a piece of one',
    file: 'functions/endings/forget-in.ts',
    right: '    const changed = [...(await changes(house, who, person)), ...(await settledOrders(house, who, person))]\n',
    wrong:
      '    for (const change of await settledOrders(house, who, person)) await house.table.write(change)\n    const changed = await changes(house, who, person)\n',
    caughtBy: [meanwhile, 'whoever gives their seat up in the moment'],
  },
  {
    says: 'an order of somebody forgotten still has its payer put right, and the log a number',
    file: 'functions/billing/store.ts',
    right: "  if: all(present('pk'), absent('charged'), isNot('buyer', buyer)),",
    wrong: "  if: all(present('pk'), isNot('buyer', buyer)),",
    caughtBy: [meanwhile, 'an order that was settled for somebody forgotten'],
  },
  {
    says: 'the sweep makes a notice anew, without its words, of somebody who was forgotten',
    file: 'functions/notice/sweep-notices.ts',
    right: "if: all(present('pk'), absent('queuedAgain'))",
    wrong: "if: absent('queuedAgain')",
    caughtBy: [meanwhile, 'a notice the sweep would queue again'],
  },
  {
    says: 'a notice that waits is made anew, without its words, of somebody who was forgotten',
    file: 'functions/notice/send-notice.ts',
    right: "set: { waits }, if: present('pk') }",
    wrong: 'set: { waits } }',
    caughtBy: [meanwhile, 'nor is one that has to wait'],
  },
  {
    says: 'what was on its way to somebody forgotten stands under their number until the meeting is erased',
    file: 'functions/endings/leftovers.ts',
    right: '    else if (of && isUnderANumber(key)) beside(living, of, key)\n',
    wrong: '',
    caughtBy: [meanwhile, 'the claim of a mail that was on its way'],
  },
  {
    says: 'whoever is forgotten while they answer gets a page of something that went wrong',
    file: 'functions/registration/settle-answer.ts',
    right: "if (!current) return { outcome: 'refused', because: 'gone' }",
    wrong: "if (!current) throw new Error('they vanished while answering')",
    caughtBy: ['test/endings/forget.test.ts', 'while they are forgotten nobody is made anew'],
  },
  {
    says: 'a seat stays taken of somebody who was forgotten with it in their hands',
    file: 'functions/registration/orphan-seats.ts',
    right: '  if (!read) return (await house.table.commit([free])).done',
    wrong: '  if (!read) return false',
    caughtBy: ['test/endings/forget.test.ts', 'a seat taken in the very moment'],
  },
  {
    says: 'two documents lie at one path of an archive',
    file: 'functions/export/archive.ts',
    right: '{document}/$',
    wrong: '{document}-$',
    caughtBy: ['test/endings/archive.test.ts', 'two documents never lie at one path'],
  },
  {
    says: 'what came to an erased campaign afterwards stays for good',
    file: 'functions/endings/leftovers.ts',
    right: "  if (campaign ? campaign.state !== 'erased' || campaign.erasing : !isTrial(id)) return null",
    wrong: '  if (campaign || !isTrial(id)) return null',
    caughtBy: ['test/endings/erasures.test.ts', 'what stands of a campaign that is erased'],
  },
  {
    says: 'a list takes in somebody who was forgotten, and nobody is told',
    file: 'functions/endings/forgotten.ts',
    right: 'Number(row.expires) > now ?',
    wrong: 'Number(row.expires) < now ?',
    caughtBy: ['test/endings/forget.test.ts', 'a list that has somebody on it'],
  },
  {
    says: 'somebody is forgotten while a list is taken in that has them on it',
    file: 'functions/endings/forget.ts',
    right: "  if (found.some(({ campaign }) => campaign.importOpen !== null)) return 'importOpen'\n",
    wrong: '',
    caughtBy: ['test/endings/forget.test.ts', 'nobody is forgotten while a list'],
  },
  {
    says: 'a dry run counts fewer rows than are erased',
    file: 'functions/endings/forget.ts',
    right: "const order = await planned(house, address, '')",
    wrong: "const order = { ...((await planned(house, address, '')) as Forgetting), objects: 0 }",
    caughtBy: ['test/endings/forget.test.ts', 'a dry run counts what is erased'],
  },
  {
    says: 'the claim of a mail with somebody’s link stands for good',
    file: 'functions/notice/send-new-link.ts',
    right: ', expires: requestExpires(request.at) }',
    wrong: ' }',
    caughtBy: ['test/endings/privacy-promises.test.ts', 'a link somebody asked for'],
  },
  {
    says: 'a partition of a trial is left out of its erasing',
    file: 'functions/endings/erase-trial.ts',
    right: 'SESSION: letter?.sessions.map(({ id }) => id) ?? [],',
    wrong: 'SESSION: [],',
    caughtBy: ['test/endings/erase-trial.test.ts', 'a trial of a limited meeting'],
  },
  {
    says: 'one press erases somebody whom nobody was sure of',
    file: 'functions/office/endings/person-data.tsx',
    right: "  if (confirmed !== 'yes') return",
    wrong: "  if (confirmed === 'no') return",
    caughtBy: ['test/office/endings.test.ts', 'to be erased: first what goes'],
  },
  {
    says: 'the plan that is shown counts other rows than are erased',
    file: 'functions/endings/counted-plan.ts',
    right: "isEndedBy(key, 'ordinary') || !rowKindOf(key)",
    wrong: "isEndedBy(key, 'ordinary', 'stays') || !rowKindOf(key)",
    caughtBy: ['test/office/endings.test.ts', 'after the meeting the archive is taken'],
  },
]
