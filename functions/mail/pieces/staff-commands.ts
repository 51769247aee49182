import { literal, type Piece } from './piece.ts'
import { row, styles } from './styles.ts'

/** A command, in letters that can be copied; what it does, where there are several. */
export interface StaffCommand {
  says?: string
  command: string
}

/** What to do where there is no console, with the commands that do it. */
export const commandsSlip = (toDo: string, commands: readonly StaffCommand[]): Piece => ({
  html: row(help(literal(toDo).html) + commands.map(commandHtml).join(''), '0 40px 16px'),
  text: [toDo, ...commands.map(({ says, command }) => `${says ? `${says}\n` : ''}  ${command}`)].join('\n\n'),
})

const commandHtml = ({ says, command }: StaffCommand): string =>
  help(`${says ? `${literal(says).html}<br>` : ''}<span class="ink" style="${styles.command}">${literal(command).html}</span>`)

const help = (html: string): string => `<p style="${styles.help}" class="ink2">${html}</p>`
