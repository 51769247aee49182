const da = {
  subject: (kind: string, on: string) => `Tak for sidst: ${kind} ${on}`,
  eyebrow: (kind: string) => `Tak for ${kind}`,
  title: 'Tak, fordi du kom',
  preheader: 'Tak, fordi du var med.',
  preheaderDocuments: 'Her er det, der blev vist.',
  lead: (title: string) => `Tak, fordi du var med til »${title}«.`,
  documents: 'Nedenfor er materialet fra mødet.',
  page: 'Din side står her stadig, hvis du vil se, hvad du meldte dig til.',
}

const en = {
  subject: (kind, on) => `Thank you: ${kind} ${on}`,
  eyebrow: kind => `Thank you for the ${kind}`,
  title: 'Thank you for coming',
  preheader: 'Thank you for being there.',
  preheaderDocuments: 'Here is what was shown.',
  lead: title => `Thank you for being at “${title}”.`,
  documents: 'Below is the material from the meeting.',
  page: 'Your page is still here if you want to see what you registered for.',
} satisfies typeof da

export const thanksMailWords = { da, en }
