import type { Command, CommanderError } from 'commander'
import { nearestWord } from '../functions/values/nearest-word.ts'
import { examples } from './command-examples.ts'

/** What somebody should have typed, in a sentence: the parser's own complaint, with the nearest word or an example. */
export function whatToType(program: Command, error: CommanderError, typed: string[]): string {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const command = program.commands.find(one => typed.includes(one.name()))
  switch (error.code) {
    case 'commander.unknownCommand':
      return `Der er ingen kommando, der hedder »${named}«. ${meantOr(named, namesOf(program), 'Se dem alle med: indbyd --help')}`
    case 'commander.unknownOption': {
      const known = [program, ...(command ? [command] : [])].flatMap(one => one.options.flatMap(({ long }) => (long ? [long] : [])))
      return `${command?.name() ?? 'indbyd'} kender ikke ${named}. ${meantOr(named, known, `Se, hvad der kan skrives, med: ${helpOf(command)}`)}`
    }
    case 'commander.missingArgument':
      return `Der mangler noget efter »${command?.name() ?? 'indbyd'}«: <${named}>. ${forExample(command)}`
    case 'commander.missingMandatoryOptionValue':
      return `${named} mangler. ${forExample(command)}`
    case 'commander.optionMissingArgument':
      return `${named} skal have en værdi efter sig. ${forExample(command)}`
    case 'commander.excessArguments':
      return `Der står for meget efter »${command?.name() ?? 'indbyd'}«. Sæt et navn med mellemrum i anførselstegn. ${forExample(command)}`
    case 'commander.invalidArgument': {
      const [, choices] = /Allowed choices are (.+?)\.?$/.exec(error.message) ?? []
      return `»${named}« kan ikke stå her. ${choices ? `Skriv et af ordene ${choices}.` : forExample(command)}`
    }
    default:
      return `${error.message.replace(/^error: /, '')}. ${forExample(command)}`
  }
}

const namesOf = (program: Command) => [...program.commands.map(command => command.name()), 'help']

function meantOr(typed: string, known: string[], otherwise: string): string {
  const meant = nearestWord(typed, known)
  return meant ? `Mente du »${meant}«?` : otherwise
}

const helpOf = (command: Command | undefined) => ['indbyd', command?.name(), '--help'].filter(Boolean).join(' ')

function forExample(command: Command | undefined): string {
  const [example] = examples[command?.name() ?? ''] ?? []
  return example ? `Skriv fx: ${example}` : `Se hvordan med: ${helpOf(command)}`
}
