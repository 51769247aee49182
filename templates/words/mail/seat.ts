const da = {
  heading: 'Kan du alligevel ikke komme?',
  body: 'Meld fra på din side, så en anden kan få pladsen.',
  bodyUnlimited: 'Meld fra på din side, så vi ved, hvor mange vi bliver.',
  headingBy: 'Er det ikke aftalt med dig?',
  bodyBy: (registrar: string) =>
    `${registrar} har skrevet dit navn og din mailadresse. Var det en fejl, så meld fra på din side, eller svar på mailen.`,
  boundYet: 'Du er først bundet, når du selv siger ja på din side. Indtil da koster det ikke noget at melde fra.',
  byBinding: (registrar: string) => `${registrar} har skrevet dit navn og din mailadresse.`,
  binding: 'Tilmeldingen er bindende.',
  button: 'Se eller ret din tilmelding',
}

const en = {
  heading: 'Can you not come after all?',
  body: 'Cancel on your page, so that someone else can have the seat.',
  bodyUnlimited: 'Please cancel on your page, so that we know how many we will be.',
  headingBy: 'Was this not agreed with you?',
  bodyBy: registrar => `${registrar} gave your name and mail address. If it was a mistake, cancel on your page or reply to this mail.`,
  boundYet: 'You are bound only when you say yes yourself on your page. Until then it costs nothing to cancel.',
  byBinding: registrar => `${registrar} gave your name and mail address.`,
  binding: 'Registration is binding.',
  button: 'See or change your registration',
} satisfies typeof da

export const seatMailWords = { da, en }
