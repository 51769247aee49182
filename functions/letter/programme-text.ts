import type { FrozenLetter } from './frozen-letter.ts'

/**
 * The programme in plain lines, for the text half of a mail and for the calendar: `15.30 Velkommen
 * (Maja Lind, KL)`, each part on a line of its own.
 */
export const programmeText = ({ programme }: Pick<FrozenLetter['body'], 'programme'>): string =>
  programme
    .flatMap(({ time, part, title, by }) => {
      const item = by ? `${title} (${by})` : title
      return part ? ['', [time, part].filter(Boolean).join(' '), item] : [[time, item].filter(Boolean).join(' ')]
    })
    .join('\n')
    .trim()

/** `Parkering: Kun i gul zone.` */
export const practicalText = ({ practical }: Pick<FrozenLetter['body'], 'practical'>): string =>
  practical.map(({ heading, text }) => (heading ? `${heading}: ${text}` : text)).join('\n\n')
