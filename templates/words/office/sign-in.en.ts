import type { SignInWords } from './sign-in.da.ts'

export const signInEn = {
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
} satisfies SignInWords
