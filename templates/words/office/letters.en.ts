import type { LettersWords } from './letters.da.ts'

export const lettersEn = {
  title: 'Invitations',
  begin: 'Write an invitation',
  none: 'Your invitations will be here',
  noneSays: 'Begin by writing one, or paste the text of your last letter. Nothing is sent until you say so.',
  state: { draft: 'Draft', launched: 'Open for answers', calledOff: 'Called off', over: 'Over' },
  sentence: ({ registered, declined, noAnswer }) => `${registered} registered, ${declined} declined, ${noAnswer} have not answered.`,
} satisfies LettersWords
