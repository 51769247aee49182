/**
 * Signing in and out, and what somebody may not, in Danish. Before sign-in nobody knows whose
 * language it is.
 */
export const signInDa = {
  goOn: 'Log ind',
  goodbye: 'Du er logget ud',
  goodbyeSays: 'Andre ved denne maskine kan ikke se noget uden at logge ind.',
  failed: 'Vi kunne ikke logge dig ind',
  failedSays: 'Der gik for lang tid, eller siden blev åbnet to gange. Der er ikke sket noget. Prøv igen.',
  again: 'Log ind igen, så er du tilbage',
  againSays: 'Du er logget ud, fordi der er gået længe. Det, du skrev, står her endnu.',
  againFirst: 'Log ind i et nyt vindue, kom tilbage hertil, og send det.',
  againFiles: 'En fil må vælges igen.',
  sendAgain: 'Send det igen',
  noRole: 'Du kan ikke komme ind her endnu',
  noRoleSays: (name: string) => `${name} er logget ind, men har ingen rolle i Indbyd. Bed den, der står for jeres brugere, om en.`,
  notYours: 'Det kan din rolle ikke',
  notYoursSays: (needs: string) =>
    `Siden kræver rollen »${needs}«. Intet er ændret. Bed den, der står for jeres brugere, om rollen, eller bed en kollega.`,
  notFound: 'Siden findes ikke',
  notFoundSays: 'Måske er invitationen slettet, eller adressen er skrevet forkert.',
  toTheLetters: 'Se alle invitationer',
}

export type SignInWords = typeof signInDa
