/** Who did it, where that is no staff member with a name. */
const da = {
  person: 'personen selv',
  timetable: 'tidsplanen',
  mailService: 'mailtjenesten',
  waitingList: 'ventelisten',
  secretariat: 'sekretariatet',
}

const en = {
  person: 'the person',
  timetable: 'the timetable',
  mailService: 'the mail service',
  waitingList: 'the waiting list',
  secretariat: 'the secretariat',
} satisfies typeof da

export const whoWords = { da, en }
