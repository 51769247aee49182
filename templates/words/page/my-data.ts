const da = {
  title: 'Dine oplysninger',
  who: (masked: string) => `Her kan du bede om en kopi af det, vi har om dig på adressen ${masked}, eller om at få det slettet.`,
  copy: {
    heading: 'Få en kopi',
    means: 'Sekretariatet sender dig alt, hvad vi har om dig, på tværs af møder. Du får det inden en måned.',
    sure: 'Ja, jeg vil have en kopi',
    send: 'Bed om en kopi',
    asked: 'Du har bedt om en kopi. Sekretariatet vender tilbage.',
  },
  erase: {
    heading: 'Få det slettet',
    means:
      'Sekretariatet sletter dig fra alle møder, og du får en mail, når det er gjort. Har du en plads, bliver den givet fri, og dine links virker ikke mere.',
    sure: 'Ja, jeg vil slettes',
    send: 'Bed om at blive slettet',
    asked: 'Du har bedt om at blive slettet. Sekretariatet vender tilbage.',
  },
}

const en = {
  title: 'Your information',
  who: masked => `Here you can ask for a copy of what we have about you under the address ${masked}, or to have it erased.`,
  copy: {
    heading: 'Get a copy',
    means: 'The secretariat sends you everything we have about you, over all meetings. You get it within a month.',
    sure: 'Yes, I want a copy',
    send: 'Ask for a copy',
    asked: 'You have asked for a copy. The secretariat will reply.',
  },
  erase: {
    heading: 'Have it erased',
    means:
      'The secretariat erases you from every meeting, and you get a mail when it is done. A seat you have is given away, and your links stop working.',
    sure: 'Yes, erase me',
    send: 'Ask to be erased',
    asked: 'You have asked to be erased. The secretariat will reply.',
  },
} satisfies typeof da

export const myDataWords = { da, en }
