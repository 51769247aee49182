/** Beginning a letter. */
const da = {
  says: 'Intet sendes, før I siger til. I kan altid rette det hele bagefter.',
  from: 'Hvad vil du begynde med?',
  text: 'Tekst, I har i forvejen',
  textSays: 'Sæt hele brevet ind, som det står i mailen, PDF’en eller dokumentet. Vi finder dag, sted, frist og program i det.',
  textLabel: 'Brevets tekst',
  nothing: 'Et tomt brev',
  nothingSays: 'Med felterne sat op, så du ser, hvad der skal skrives.',
  copy: 'En kopi af et tidligere brev',
  copySays: 'Teksten følger med. Dage og frister bliver tømt, og ingen modtagere eller svar kommer med.',
  copyOf: 'Hvilket brev?',
  go: 'Begynd',
  textMissing: 'Sæt brevets tekst ind i feltet, eller vælg et tomt brev.',
  textTooLong: 'Teksten fylder mere end 200 kB. Sæt kun selve invitationen ind.',
  fromMissing: 'Vælg, hvad du vil begynde med.',
  copyMissing: 'Vælg det brev, du vil kopiere.',
}

const en = {
  says: 'Nothing is sent until you say so. You can always change all of it afterwards.',
  from: 'What do you begin with?',
  text: 'Text you already have',
  textSays: 'Paste the whole letter as it stands in the mail, the PDF or the document. We find day, place, deadline and programme in it.',
  textLabel: 'The letter’s text',
  nothing: 'An empty letter',
  nothingSays: 'With the fields set up, so that you see what to write.',
  copy: 'A copy of an earlier letter',
  copySays: 'The text comes along. Days and deadlines are emptied, and no recipients or answers come with it.',
  copyOf: 'Which letter?',
  go: 'Begin',
  textMissing: 'Paste the letter’s text into the field, or choose an empty letter.',
  textTooLong: 'The text is more than 200 kB. Paste only the invitation itself.',
  fromMissing: 'Choose what to begin with.',
  copyMissing: 'Choose the letter to copy.',
} satisfies typeof da

export const newLetterWords = { da, en }
