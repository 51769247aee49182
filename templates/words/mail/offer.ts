const da = {
  subject: (kind: string, on: string) => `Ledig plads: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tilbud om en plads til ${kind}`,
  title: 'Der er en plads til dig',
  preheader: (until: string) => `Svar senest ${until}. Pladsen er først din, når du siger ja.`,
  lead: (title: string, until: string) =>
    `En plads til »${title}« er blevet fri, og det er din tur. Vi holder den til dig til ${until}. Du er ikke tilmeldt, før du siger ja.`,
  heading: (until: string) => `Svar senest ${until}`,
  yes: 'Ja tak, jeg tager pladsen',
  no: 'Nej tak',
  thenOver: 'Hører vi ikke fra dig inden da, kan vi ikke holde pladsen længere.',
  thenNext: 'Hører vi ikke fra dig inden da, går pladsen videre til den næste på ventelisten.',
}

const en = {
  subject: (kind, on) => `Free seat: ${kind} ${on}`,
  eyebrow: kind => `A seat offered at ${kind}`,
  title: 'There is a seat for you',
  preheader: until => `Reply by ${until}. The seat is yours only when you say yes.`,
  lead: (title, until) =>
    `A seat at “${title}” has become free, and it is your turn. We keep it for you until ${until}. You are not registered until you say yes.`,
  heading: until => `Reply by ${until}`,
  yes: 'Yes, I take it',
  no: 'No, thank you',
  thenOver: 'If we do not hear from you by then, we cannot keep the seat any longer.',
  thenNext: 'If we do not hear from you by then, the seat goes to the next on the waiting list.',
} satisfies typeof da

export const offerMailWords = { da, en }
