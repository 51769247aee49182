const da = {
  title: 'Giv pladsen videre',
  intro: 'Skriv, hvem der tager med i stedet. Det koster ikke noget.',
  means: [
    'Kollegaen får din plads og sin egen bekræftelse på mail.',
    'Du er ikke længere tilmeldt og får en kvittering.',
    'Vi skriver kun dit navn til kollegaen, ikke din mailadresse.',
  ],
  bound: 'Din tilmelding er bindende. Siger kollegaen nej uden først at have sagt ja, er det dig, der betaler. Så skriver vi til dig.',
  name: 'Navn på kollegaen',
  email: 'Kollegaens mailadresse',
}

const en = {
  title: 'Pass the seat on',
  intro: 'Write who comes instead. It costs nothing.',
  means: [
    'Your colleague gets your seat and a confirmation of their own by mail.',
    'You are no longer registered and get a receipt.',
    'We tell your colleague your name, not your mail address.',
  ],
  bound: 'Your registration is binding. If your colleague says no without having said yes first, it is you who pay. Then we write to you.',
  name: 'Name of your colleague',
  email: "Your colleague's mail address",
} satisfies typeof da

export const handingOverWords = { da, en }
