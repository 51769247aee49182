const da = {
  subject: (kind: string, on: string) => `Husk at svare: ${kind} ${on}`,
  lastSubject: (kind: string, on: string, deadline: string) => `Frist ${deadline}: ${kind} ${on}`,
  eyebrow: (kind: string) => `Påmindelse om ${kind}`,
  lastEyebrow: (kind: string) => `Sidste påmindelse om ${kind}`,
  noAnswerYet: 'Vi har ikke fået dit svar endnu.',
  soFar: (count: number) => (count === 0 ? 'I har ikke tilmeldt nogen endnu.' : `I har tilmeldt ${count}.`),
  mailbox: 'Er alle, der gerne vil med, blevet tilmeldt?',
  first: 'Et nej er også et svar, og det hjælper os med at planlægge.',
  last: (deadline: string) => `Fristen er ${deadline}, og dette er den sidste påmindelse. Et nej er også et svar.`,
  whole: 'Hele invitationen kan du læse på din svarside.',
}

const en = {
  subject: (kind, on) => `Please reply: ${kind} ${on}`,
  lastSubject: (kind, on, deadline) => `Last day ${deadline}: ${kind} ${on}`,
  eyebrow: kind => `Reminder: ${kind}`,
  lastEyebrow: kind => `Last reminder: ${kind}`,
  noAnswerYet: 'We have not had your reply yet.',
  soFar: count => (count === 0 ? 'You have not registered anybody yet.' : `You have registered ${count}.`),
  mailbox: 'Has everyone who would like to come been registered?',
  first: 'A no is an answer too, and it helps us plan.',
  last: deadline => `The last day to reply is ${deadline}, and this is the last reminder. A no is an answer too.`,
  whole: 'The reply page has the whole invitation.',
} satisfies typeof da

export const reminderMailWords = { da, en }
