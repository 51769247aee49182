/** As Danish spreadsheets open and save it: semicolons, and the mark that says UTF-8. */
export const blankList = `\uFEFF${[
  'Skriv en række til hver modtager i stedet for de to eksempler. Kun email og navn skal udfyldes.',
  'email;navn;kommune;rolle;udvalg;type',
  'UDFYLD;Anna Hansen;Albertslund;udvalgsmedlem;Socialudvalget;person',
  'UDFYLD;Socialudvalget i Egedal;Egedal;udvalgsmedlem;Socialudvalget;fællespostkasse',
  '',
].join('\r\n')}`
