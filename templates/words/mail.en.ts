import type { MailWords } from './mail.da.ts'

/** The same words in English, for letters whose language is `en`. */
export const mailEn: MailWords = {
  on: date => `on ${date}`,
  between: (first, last) => `${first}–${last}`,
  or: 'or',
  regards: 'Kind regards',
  dear: greeting => `Dear ${greeting}`,
  to: reader => `To ${reader}`,
  of: (group, municipality) => `${group}, ${municipality}`,
  everyoneAt: mailbox => `all at ${mailbox}`,

  facts: {
    meeting: 'Meeting',
    when: 'When',
    where: 'Where',
    whenAndWhere: 'When and where',
    answerBy: 'Reply by',
    price: 'Price',
    seat: 'Your seat',
    document: size => `Document (PDF, ${size})`,
    attached: 'Attached document',
    binding: 'Registration is binding.',
    waiting: 'None yet. You are on the waiting list.',
    undecided: 'None yet. The secretariat has not decided.',
  },

  answer: {
    yes: 'Yes, I will come',
    no: 'No, I cannot',
    by: deadline => `Please reply by ${deadline}`,
    whenever: 'Your reply',
    addresses: 'If the buttons do not work, copy this address:',
    address: 'If the button does not work, copy this address:',
    forward: 'Feel free to pass the invitation on to colleagues it concerns. They register in their own name.',
  },

  contact: {
    phone: (name, phone) => `Questions? Reply to this mail or call ${name} on ${phone}.`,
    mail: name => `Questions? Reply to this mail and ${name} will answer.`,
    none: 'Questions? Reply to this mail.',
  },

  foot: {
    why: {
      invited: (sender, reader) => `You get this mail because ${sender} has invited ${reader}.`,
      registered: 'You get this mail because you are registered for the meeting.',
      registeredBy: registrar => `You get this mail because ${registrar} has registered you for the meeting.`,
      waiting: 'You get this mail because you wanted to come to the meeting.',
      answered: 'You get this mail as a receipt for your reply.',
      askedForLink: 'You get this mail because a link to your address was asked for on our page.',
    },
    privacy: 'How we use your information',
    optOut: 'Stop further invitations and reminders',
    sender: (name, address) => `Sender: ${name}, ${address}`,
  },

  invitation: {
    subject: (kind, on) => `Invitation: ${kind} ${on}`,
    eyebrow: kind => `Invitation: ${kind}`,
    preheader: (when, where) => `${when} at ${where}.`,
    preheaderChoice: (days, places) => `Choose between places ${days}: ${places}.`,
    preheaderDeadline: deadline => `Reply by ${deadline}.`,
  },

  reminder: {
    subject: (kind, on) => `Please reply: ${kind} ${on}`,
    lastSubject: (kind, on, deadline) => `Last day ${deadline}: ${kind} ${on}`,
    eyebrow: kind => `Reminder: ${kind}`,
    lastEyebrow: kind => `Last reminder: ${kind}`,
    noAnswerYet: 'We have not had your reply yet.',
    mailbox: 'Has everyone who would like to come been registered?',
    first: 'A no is an answer too, and it helps us plan.',
    last: deadline => `The last day to reply is ${deadline}, and this is the last reminder. A no is an answer too.`,
    whole: 'The reply page has the whole invitation.',
  },

  programme: {
    subject: (kind, on) => `Programme: ${kind} ${on}`,
    eyebrow: kind => `Programme: ${kind}`,
    title: date => `See you on ${date}`,
    preheader: (when, where) => `${when} at ${where}. Here are the programme and the way there.`,
    lead: title =>
      `You are registered for “${title}”. Here are the programme and the practical details, so that you can prepare before we meet.`,
    leadWithout: title => `You are registered for “${title}”. Here are the practical details before we meet.`,
    preheaderDocuments: (when, where) => `${when} at ${where}. Here is what to read before the meeting.`,
    leadDocuments: title => `You are registered for “${title}”. Here is what to read before we meet.`,
    heading: 'Programme',
  },

  practical: {
    subject: (kind, on) => `Practical information: ${kind} ${on}`,
    subjectTomorrow: (kind, on) => `Tomorrow: ${kind} ${on}`,
    eyebrow: kind => `Practical information: ${kind}`,
    title: date => `See you on ${date}`,
    titleTomorrow: date => `See you tomorrow, ${date}`,
    preheader: (when, where) => `${when} at ${where}. Here is how to find us.`,
    lead: title => `We look forward to seeing you at “${title}”. Here are the time, the place and the way there.`,
    heading: 'Practical information',
  },

  seat: {
    heading: 'Can you not come after all?',
    body: 'Cancel on your page, so that someone else can have the seat.',
    headingBy: 'Was this not agreed with you?',
    bodyBy: registrar => `${registrar} gave your name and mail address. If it was a mistake, cancel on your page or reply to this mail.`,
    bodyByBinding: registrar => `${registrar} gave your name and mail address. If it was a mistake, reply to this mail at once.`,
    binding: 'Registration is binding.',
    button: 'See or change your registration',
  },

  confirmation: {
    subject: (kind, on) => `You are registered: ${kind} ${on}`,
    eyebrow: kind => `Registration: ${kind}`,
    title: 'You are registered',
    preheader: (when, where) => `${when} at ${where}. This mail carries a calendar entry.`,
    lead: title => `You have a seat at “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
    leadBy: (title, registrar) =>
      `${registrar} has registered you for “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
    programme: 'The programme is here too, because the other participants have it already.',
    byMail: 'The programme will reach you by mail before we meet.',
    onYourPage: 'You will also find the programme and the practical details on your page.',
  },

  approved: {
    subject: (kind, on) => `You have a seat: ${kind} ${on}`,
    title: 'You have a seat',
    lead: title =>
      `The secretariat has said yes, so you are registered for “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
  },

  waitlisted: {
    subject: (kind, on) => `Waiting list: ${kind} ${on}`,
    eyebrow: kind => `Waiting list for ${kind}`,
    title: 'You are not registered yet',
    preheader: 'You are on the waiting list and get a mail when there is a seat for you.',
    lead: title =>
      `There is no free seat at “${title}” at the moment, so you are on the waiting list. Do not put the meeting in your calendar yet.`,
    inTurn: lasting =>
      `When a seat becomes free, it is offered to whoever has waited longest. If that is you, you get a mail and have ${lasting} to say yes.`,
    until: deadline => `The waiting list closes after ${deadline}. If you have not heard from us by then, no seat became free.`,
    untilTime: deadline => `The waiting list closes on ${deadline}. If you have not heard from us by then, no seat became free.`,
    untilStart: 'The waiting list closes when the meeting begins.',
    heading: 'Would you rather not wait?',
    body: 'Leave the waiting list on your page; then the next in line moves up.',
    button: 'Open your page',
  },

  offer: {
    subject: (kind, on) => `Free seat: ${kind} ${on}`,
    eyebrow: kind => `A seat offered at ${kind}`,
    title: 'There is a seat for you',
    preheader: until => `Reply by ${until}. The seat is yours only when you say yes.`,
    lead: (title, until) =>
      `A seat at “${title}” has become free, and it is your turn. We keep it for you until ${until}. You are not registered until you say yes.`,
    heading: until => `Reply by ${until}`,
    yes: 'Yes, I take it',
    no: 'No, thank you',
    thenNext: 'If we do not hear from you by then, the seat goes to the next on the waiting list.',
  },

  pending: {
    subject: (kind, on) => `Awaiting approval: ${kind} ${on}`,
    eyebrow: kind => `Registration: ${kind}`,
    title: 'Your registration awaits approval',
    preheader: 'We have received it, but you have no seat yet.',
    lead: {
      role: title =>
        `We have received your registration for “${title}”. The letter is meant for other roles than yours, so the secretariat looks at it first.`,
      late: title =>
        `We have received your registration for “${title}”. The deadline has passed, so the secretariat first sees whether there can be room for you.`,
    },
    notYet: 'You are not registered yet. You will get an answer by mail, whether it is yes or no.',
    heading: 'Is it no longer relevant?',
    body: 'Withdraw your registration on your page.',
    button: 'Open your page',
  },

  newVersion: {
    subject: (kind, on) => `New version: ${kind} ${on}`,
    eyebrow: kind => `News of ${kind}`,
    title: 'New version',
    titleOf: document => `New version of “${document}”`,
    lead: (document, title) =>
      `“${document}” for “${title}” has a new version; please use it instead of the one you have. What has changed:`,
    heading: 'The meeting and your answer',
    body: 'There is nothing you need to do. Your page shows the meeting and your answer.',
    button: 'Open your page',
  },

  refused: {
    subject: (kind, on) => `Your registration: ${kind} ${on}`,
    eyebrow: kind => `Registration: ${kind}`,
    title: 'Unfortunately there was no seat for you',
    preheader: 'The secretariat has looked at your registration and could not say yes.',
    lead: title =>
      `Thank you for wanting to come to “${title}”. The secretariat has looked at your registration and cannot give you a seat. You are not registered and need not do anything.`,
    heading: 'Have we misunderstood something?',
    body: 'Then tell us. A person reads your reply.',
  },

  handedOver: {
    subject: (kind, on) => `Seat passed on: ${kind} ${on}`,
    eyebrow: kind => `Your seat at ${kind}`,
    title: 'You have passed your seat on',
    preheader: name => `${name} now has the seat.`,
    lead: (title, name) =>
      `${name} now has your seat at “${title}” and gets a confirmation of their own. You are no longer registered. Please also delete the meeting from your calendar if it is still there.`,
    heading: 'Was it a mistake?',
    body: 'Then reply to this mail as soon as you can.',
  },

  declined: {
    subject: (kind, on) => `You are not coming: ${kind} ${on}`,
    eyebrow: kind => `Your reply: ${kind}`,
    title: 'Thank you for your reply',
    preheader: 'We have noted that you cannot come. You can change that.',
    preheaderClosed: 'We have noted that you cannot come.',
    lead: title => `We have noted that you cannot come to “${title}”. You will get no more reminders of it.`,
    heading: 'Can you come after all?',
    wayBack: deadline => `Then register by ${deadline}.`,
    wayBackWheneverOpen: 'Then register before the meeting begins.',
    button: 'I can come after all',
  },

  withdrawn: {
    subject: (kind, on) => `Withdrawn: ${kind} ${on}`,
    eyebrow: kind => `Registration: ${kind}`,
    title: 'Your registration is withdrawn',
    preheader: 'You are not registered. You can still change that.',
    preheaderClosed: 'You are not registered.',
    lead: title => `We have noted that you no longer want a seat at “${title}”. You are not registered. Thank you for telling us.`,
  },

  offerExpired: {
    subject: (kind, on) => `Offer expired: ${kind} ${on}`,
    eyebrow: kind => `Waiting list for ${kind}`,
    title: 'The offer of a seat has run out',
    preheader: 'You are not registered. You can still join the list again.',
    preheaderClosed: 'You are not registered.',
    lead: title =>
      `We kept a seat at “${title}” for you but did not hear from you in time. It has gone to the next on the waiting list, and you are not registered.`,
    heading: 'Would you still like to come?',
  },

  cancelled: {
    subject: (kind, on) => `You have cancelled: ${kind} ${on}`,
    eyebrow: kind => `Cancellation: ${kind}`,
    title: 'You have cancelled',
    preheader: 'Your seat is free for others. You can still change that.',
    preheaderClosed: 'Your seat is free for others.',
    lead: title =>
      `Your seat at “${title}” is free for others. Thank you for telling us. Please also delete the meeting from your calendar if it is still there.`,
    charged: price => `Registration was binding, so there will be an invoice of ${price}.`,
    heading: 'Can you come after all?',
    wayBack: deadline => `Then register again by ${deadline}.`,
    wayBackWheneverOpen: 'Then register again before the meeting begins.',
    button: 'Register again',
  },

  message: {
    subject: (kind, on) => `About ${kind} ${on}`,
    eyebrow: kind => `About ${kind}`,
    heading: 'Your page',
    body: 'Here you can see all about the meeting, and your reply.',
    button: 'Open your page',
  },

  newLink: {
    subject: (kind, on) => `Your link: ${kind} ${on}`,
    subjectSeveral: count => `Your links to ${count} meetings`,
    eyebrow: 'Your personal link',
    title: 'Here is your link',
    titleSeveral: 'Here are your links',
    preheader: 'You asked to have it sent again.',
    lead: 'You asked to have your link sent again. Here it is. If it was not you, there is nothing you need to do: the link was sent to you only, and nothing has changed.',
    heading: 'Open your page',
    toAnswer: 'Here you can see the invitation and reply to it.',
    answerButton: 'Open the invitation',
    toSeat: 'Here you can see and change your reply.',
    seatButton: 'Open your page',
  },

  closed: 'Registration has closed. Reply to this mail and we will see what we can do.',
}
