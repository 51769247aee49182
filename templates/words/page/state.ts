const da = {
  declined: 'Du har meldt afbud',
  declinedMeans: 'Tak for svaret. Du får ikke flere påmindelser. Kan du alligevel, så tilmeld dig her.',
  declinedClosed: 'Tak for svaret. Du får ikke flere påmindelser.',
  cancelled: 'Du er meldt fra',
  cancelledMeans: 'Du er ikke længere tilmeldt. Kan du alligevel, så tilmeld dig igen her.',
  cancelledClosed: 'Du er ikke længere tilmeldt.',
  waitlisted: 'Du er på venteliste',
  waitlistedMeans: 'Du er ikke tilmeldt endnu. Får du plads et andet sted, forlader du ventelisten.',
  waitlistedClosed: 'Du er ikke tilmeldt.',
  transferred: 'Du har givet din plads videre',
  transferredMeans: 'Vil du selv med alligevel, så tilmeld dig igen her.',
  transferredClosed: 'Du er ikke længere tilmeldt.',
  yesAfterAll: 'Ja, jeg kan alligevel',
  noStill: 'Nej, jeg kan stadig ikke',
}

const en = {
  declined: 'You have said no',
  declinedMeans: 'Thank you for replying. You get no more reminders. If you can come after all, register here.',
  declinedClosed: 'Thank you for replying. You get no more reminders.',
  cancelled: 'You have cancelled',
  cancelledMeans: 'You are no longer registered. If you can come after all, register again here.',
  cancelledClosed: 'You are no longer registered.',
  waitlisted: 'You are on the waiting list',
  waitlistedMeans: 'You are not registered yet. If you get a seat elsewhere, you leave the waiting list.',
  waitlistedClosed: 'You are not registered.',
  transferred: 'You have passed your seat on',
  transferredMeans: 'If you would like to come yourself after all, register again here.',
  transferredClosed: 'You are no longer registered.',
  yesAfterAll: 'Yes, I can after all',
  noStill: 'No, I still cannot',
} satisfies typeof da

export const stateWords = { da, en }
