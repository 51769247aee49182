const da = {
  on: (date: string) => `den ${date}`,
  between: (first: string, last: string) => `${first}–${last}`,
  or: 'eller',
  /** `Mandag den 4. maj kl. 15.30–18.00 · Gate21, Albertslund` */
  moment: (when: string, where: string) => `${when} · ${where}`,
  choice: (places: number) => `Vælg mellem ${places} mødegange`,
  regards: 'Med venlig hilsen',
  dear: (greeting: string) => `Kære ${greeting}`,
  to: (reader: string) => `Til ${reader}`,
  of: (group: string, municipality: string) => `${group} i ${municipality}`,
  everyoneAt: (mailbox: string) => `alle i ${mailbox}`,
}

const en = {
  on: date => `on ${date}`,
  between: (first, last) => `${first}–${last}`,
  or: 'or',
  moment: (when, where) => `${when} · ${where}`,
  choice: places => `Choose between ${places} sessions`,
  regards: 'Kind regards',
  dear: greeting => `Dear ${greeting}`,
  to: reader => `To ${reader}`,
  of: (group, municipality) => `${group}, ${municipality}`,
  everyoneAt: mailbox => `all at ${mailbox}`,
} satisfies typeof da

export const everyMailWords = { da, en }
