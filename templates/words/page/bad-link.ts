const da = {
  title: 'Linket virker ikke',
  why: 'Det kan være knækket over to linjer i mailen, eller afsenderen har trukket det tilbage. Du har ikke gjort noget forkert, og intet er ændret.',
  tryFirst: 'Prøv først dette',
  tryThis: 'Gå tilbage til mailen, og kopiér hele adressen under knappen. Den slutter ikke altid ved linjeskiftet.',
  orNew: 'Eller få linket sendt igen',
}

const en = {
  title: 'The link does not work',
  why: 'It may be broken over two lines in the mail, or the sender has withdrawn it. You did nothing wrong, and nothing has changed.',
  tryFirst: 'Try this first',
  tryThis: 'Go back to the mail and copy the whole address below the button. It does not always end at the line break.',
  orNew: 'Or have the link sent again',
} satisfies typeof da

export const badLinkWords = { da, en }
