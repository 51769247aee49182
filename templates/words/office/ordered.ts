/** What was ordered for many at once, told on the page of the letter. */
const da: Record<string, string> = {
  reminded: 'Påmindelsen er sendt.',
  sent: 'Mailen er sendt.',
  applied: 'Rettelserne er sat i kraft.',
  invitedAdded: 'De nye er inviteret.',
}

const en = {
  reminded: 'The reminder has been sent.',
  sent: 'The mail has been sent.',
  applied: 'The edits are in force.',
  invitedAdded: 'Those added have been invited.',
} satisfies typeof da

export const orderedWords = { da, en }
