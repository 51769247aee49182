import { literal, type Piece } from './piece.ts'
import { row, styles } from './styles.ts'

/** What to do, each with the command that does it, in letters that can be copied. */
export const commandsSlip = (toDo: readonly { says: string; command: string }[]): Piece => ({
  html: row(
    toDo
      .map(
        ({ says, command }) =>
          `<p style="${styles.help}" class="ink2">${literal(says).html}<br><span class="ink" style="${styles.command}">${literal(command).html}</span></p>`,
      )
      .join(''),
    '0 40px 16px',
  ),
  text: toDo.map(({ says, command }) => `${says}\n  ${command}`).join('\n\n'),
})
