/** Where the links of a sample lead. */
const da = {
  title: 'Det var en prøve',
  says: 'Mailen er en prøve, som en af jer har sendt til sig selv. Hos en inviteret åbner linket den personlige side.',
}

const en = {
  title: 'That was a sample',
  says: 'The mail is a sample one of you has sent to yourselves. For somebody invited the link opens their own page.',
} satisfies typeof da

export const sampleLinkWords = { da, en }
