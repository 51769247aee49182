/** The way to the page where a list is taken in, and what is said on the way back. */
const da = {
  title: 'Hent listen ind',
  add: 'Tilføj til listen',
  done: { imported: 'Listen er gemt. Ingen har fået mail af det.', added: 'Personen er sat på listen. Der er ikke sendt nogen mail.' },
}

const en = {
  title: 'Take in the list',
  add: 'Add to the list',
  done: { imported: 'The list is saved. Nobody was mailed because of it.', added: 'The person is on the list. No mail has been sent.' },
} satisfies typeof da

export const listLinkWords = { da, en }
