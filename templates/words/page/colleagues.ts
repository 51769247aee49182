const da = {
  heading: 'Du har tilmeldt',
  headingMailbox: 'I har tilmeldt',
  state: {
    noAnswer: 'ikke svaret',
    registered: 'tilmeldt',
    waitlisted: 'på venteliste',
    pendingApproval: 'afventer godkendelse',
    declined: 'afbud',
    cancelled: 'meldt fra',
    transferred: 'har givet pladsen videre',
  },
}

const en = {
  heading: 'You have registered',
  headingMailbox: 'You have registered',
  state: {
    noAnswer: 'no reply',
    registered: 'registered',
    waitlisted: 'on the waiting list',
    pendingApproval: 'awaiting approval',
    declined: 'not coming',
    cancelled: 'cancelled',
    transferred: 'has passed the seat on',
  },
} satisfies typeof da

export const colleaguesWords = { da, en }
