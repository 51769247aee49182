const da = {
  subject: (kind: string, on: string) => `Tak for sidst: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tak for sidst: ${kind}`,
  title: 'Tak, fordi du kom',
  preheader: 'Tak, fordi du var med.',
  preheaderDocuments: 'Her er det, der blev vist.',
  lead: (title: string) => `Tak, fordi du var med til »${title}«.`,
  documents: 'Nedenfor er materialet fra mødet.',
  heading: 'Vil du se, hvad du meldte dig til?',
  page: 'Det står stadig på din side.',
  button: 'Åbn din side',
}

const en = {
  subject: (kind, on) => `Thank you: ${kind} ${on}`,
  eyebrow: kind => `Thank you for the ${kind}`,
  title: 'Thank you for coming',
  preheader: 'Thank you for being there.',
  preheaderDocuments: 'Here is what was shown.',
  lead: title => `Thank you for being at “${title}”.`,
  documents: 'Below is the material from the meeting.',
  heading: 'Would you like to see what you registered for?',
  page: 'It is still on your page.',
  button: 'Open your page',
} satisfies typeof da

export const thanksMailWords = { da, en }
