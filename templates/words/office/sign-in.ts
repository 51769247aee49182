/**
 * Signing in and out, and what somebody may not. Before sign-in nobody knows whose
 * language it is.
 */
const da = {
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

const en = {
  goOn: 'Sign in',
  goodbye: 'You are signed out',
  goodbyeSays: 'Nobody at this machine can see anything without signing in.',
  failed: 'We could not sign you in',
  failedSays: 'It took too long, or the page was opened twice. Nothing has happened. Please try again.',
  again: 'Sign in once more, and you are back',
  againSays: 'You have been signed out because it has been a long time. What you wrote is still here.',
  againFirst: 'Sign in in a new window, come back here and send it.',
  againFiles: 'A file has to be chosen again.',
  sendAgain: 'Send it again',
  noRole: 'You cannot come in yet',
  noRoleSays: (name: string) => `${name} is signed in but has no role in Indbyd. Ask whoever looks after your users for one.`,
  notYours: 'Your role does not allow this',
  notYoursSays: (needs: string) =>
    `The page needs the role “${needs}”. Nothing has changed. Ask whoever looks after your users, or a colleague.`,
  notFound: 'There is no such page',
  notFoundSays: 'The invitation may have been erased, or the address is mistyped.',
  toTheLetters: 'See all invitations',
} satisfies typeof da

export const signInWords = { da, en }
