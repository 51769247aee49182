const da = {
  waitlisted: {
    title: 'Vil du forlade ventelisten?',
    means: [
      'Den næste rykker frem.',
      'Du får ikke flere mails om mødet, men en kvittering.',
      'Fortryder du, kan du stille dig bagest, så længe der er åbent.',
    ],
    sure: 'Jeg vil forlade ventelisten',
    send: 'Forlad ventelisten',
    keep: 'Bliv på ventelisten',
  },
  pendingApproval: {
    title: 'Vil du trække din tilmelding tilbage?',
    means: [
      'Sekretariatet tager ikke stilling til den.',
      'Du får ikke flere mails om mødet, men en kvittering.',
      'Fortryder du, kan du bede om en plads igen, så længe der er åbent.',
    ],
    sure: 'Jeg vil trække min tilmelding tilbage',
    send: 'Træk den tilbage',
    keep: 'Lad den stå',
  },
}

const en = {
  waitlisted: {
    title: 'Do you want to leave the waiting list?',
    means: [
      'The next in line moves up.',
      'You get no more mails about the meeting but a receipt.',
      'If you change your mind, you can join the end of the list while it is open.',
    ],
    sure: 'I want to leave the waiting list',
    send: 'Leave the waiting list',
    keep: 'Stay on the waiting list',
  },
  pendingApproval: {
    title: 'Do you want to withdraw your registration?',
    means: [
      'The secretariat will not decide on it.',
      'You get no more mails about the meeting but a receipt.',
      'If you change your mind, you can ask for a seat again while it is open.',
    ],
    sure: 'I want to withdraw my registration',
    send: 'Withdraw it',
    keep: 'Leave it as it is',
  },
} satisfies typeof da

export const withdrawingWords = { da, en }
