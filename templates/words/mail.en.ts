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
    priceWithVat: total => `${total} including VAT`,
    priceInParts: (price, vat) => `${price} + 25% VAT ${vat}`,
    binding: 'binding registration',
  },

  answer: {
    yes: 'Yes, I will attend',
    no: 'No, I cannot',
    by: deadline => `Please reply by ${deadline}`,
    whenever: 'Please reply',
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
      invited: (sender, reader) => `This mail comes because ${sender} has invited ${reader}.`,
      registered: 'You get this mail because you are registered for the meeting.',
      answered: 'You get this mail as a receipt for your reply.',
      askedForLink: 'You get this mail because somebody asked on our page to have the link sent to your address.',
    },
    privacy: 'How we use your information',
    optOut: 'Stop further invitations and reminders',
    sender: (name, address) => `Sender: ${name}, ${address}`,
  },

  invitation: {
    subject: (kind, on) => `Invitation: ${kind} ${on}`,
    eyebrow: kind => `Invitation to ${kind}`,
    preheader: (when, where) => `${when} at ${where}.`,
    preheaderChoice: (days, places) => `Choose between places ${days}: ${places}.`,
    preheaderDeadline: deadline => `Reply by ${deadline}.`,
  },

  reminder: {
    subject: (kind, on) => `Please reply: ${kind} ${on}`,
    lastSubject: (kind, on, deadline) => `Last day ${deadline}: ${kind} ${on}`,
    eyebrow: kind => `Reminder of ${kind}`,
    lastEyebrow: kind => `Last reminder of ${kind}`,
    noAnswerYet: 'We have not had your reply yet.',
    mailbox: 'Has everyone who would like to come been registered?',
    first: 'A no is an answer too, and it helps us plan.',
    last: deadline => `The last day to reply is ${deadline}, and this is the last reminder. A no is an answer too.`,
    whole: 'The reply page has the whole invitation.',
  },

  programme: {
    subject: (kind, on) => `Programme: ${kind} ${on}`,
    eyebrow: kind => `Programme for ${kind}`,
    title: date => `See you on ${date}`,
    preheader: (when, where) => `${when} at ${where}. Here are the programme and the way there.`,
    lead: title =>
      `You are registered for “${title}”. Here are the programme and the practical details, so that you can prepare before we meet.`,
    leadWithout: title => `You are registered for “${title}”. Here are the practical details before we meet.`,
    heading: 'Programme',
  },

  practical: {
    subject: (kind, on) => `Practical details: ${kind} ${on}`,
    subjectTomorrow: (kind, on) => `Tomorrow: ${kind} ${on}`,
    eyebrow: kind => `Practical details for ${kind}`,
    title: date => `See you on ${date}`,
    titleTomorrow: date => `See you tomorrow, ${date}`,
    preheader: (when, where) => `${when} at ${where}. Here is how to find us.`,
    lead: title => `We look forward to seeing you at “${title}”. Here are the time, the place and the way there.`,
    heading: 'Practical details',
  },

  seat: {
    heading: 'Can you not come after all?',
    body: 'Cancel on your page, so that someone else can have the seat.',
    bodyBinding: 'Your registration is binding. Your page says what you can do.',
    button: 'See or change your registration',
  },

  confirmation: {
    subject: (kind, on) => `You are registered: ${kind} ${on}`,
    eyebrow: kind => `Registration for ${kind}`,
    title: 'You are registered',
    preheader: (when, where) => `${when} at ${where}. This mail carries a calendar entry.`,
    lead: title => `You have a seat at “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
    leadBy: (title, registrar) =>
      `${registrar} has registered you for “${title}”. We look forward to seeing you. This mail carries a calendar entry for the meeting.`,
    programme: 'The programme is here too, because the other participants have it already.',
    onYourPage: 'You will also find the programme and the practical details on your page.',
  },

  declined: {
    subject: (kind, on) => `Your regrets: ${kind} ${on}`,
    eyebrow: kind => `Regrets for ${kind}`,
    title: 'Thank you for your reply',
    preheader: 'We have noted that you cannot come. You can change that.',
    preheaderClosed: 'We have noted that you cannot come.',
    lead: title => `We have noted that you cannot come to “${title}”. You will get no more reminders of it.`,
    heading: 'Can you come after all?',
    wayBack: deadline => `Then register by ${deadline}.`,
    wayBackWheneverOpen: 'Then register before the meeting begins.',
    button: 'I can come after all',
  },

  cancelled: {
    subject: (kind, on) => `You have cancelled: ${kind} ${on}`,
    eyebrow: kind => `Cancellation for ${kind}`,
    title: 'You have cancelled',
    preheader: 'Your seat is free for others. You can still change that.',
    preheaderClosed: 'Your seat is free for others.',
    lead: title =>
      `Your seat at “${title}” is free for others. Thank you for telling us. Please also delete the meeting from your calendar if it is still there.`,
    heading: 'Can you come after all?',
    wayBack: deadline => `Then register again by ${deadline}.`,
    wayBackWheneverOpen: 'Then register again before the meeting begins.',
    button: 'Register again',
  },

  newLink: {
    subject: (kind, on) => `Your link: ${kind} ${on}`,
    subjectSeveral: count => `Your links to ${count} meetings`,
    eyebrow: 'Your personal link',
    title: 'Here is your link',
    titleSeveral: 'Here are your links',
    preheader: 'You asked to have it sent again.',
    lead: 'Somebody, probably you, asked on our page to have your link sent again. If it was not you, there is nothing you need to do: the link was sent to you only, and nothing has changed.',
    heading: 'Open your page',
    toAnswer: 'Here you can see the invitation and reply to it.',
    answerButton: 'Open the invitation',
    toSeat: 'Here you can see and change your reply.',
    seatButton: 'Open your page',
  },

  closed: 'Registration has closed. Reply to this mail and we will see what we can do.',
}
