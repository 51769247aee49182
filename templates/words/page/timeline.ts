const da = {
  heading: 'Det hører du fra os',
  confirmation: 'Bekræftelse',
  confirmationMeans: 'med kalenderaftale og link til din plads',
  done: 'Sendt: ',
  next: 'Næste: ',
  on: (date: string, what: string) => `${date}: ${what}`,
  step: (name: string): string => (name === 'programme' ? 'program' : name === 'practical' ? 'praktisk info' : 'påmindelse'),
  programmeMeans: 'og det materiale, du skal bruge på mødet',
  practicalMeans: 'vej og det sidste, du skal vide',
}

const en = {
  heading: 'What you will hear from us',
  confirmation: 'Confirmation',
  confirmationMeans: 'with a calendar entry and the link to your seat',
  done: 'Sent: ',
  next: 'Next: ',
  on: (date, what) => `${date}: ${what}`,
  step: name => (name === 'programme' ? 'programme' : name === 'practical' ? 'practical information' : 'reminder'),
  programmeMeans: 'and the documents you need at the meeting',
  practicalMeans: 'how to get there and the last you need to know',
} satisfies typeof da

export const timelineWords = { da, en }
