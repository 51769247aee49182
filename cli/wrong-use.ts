import type { Command, CommanderError } from 'commander'
import { nearestWord } from '../functions/values/nearest-word.ts'
import { examples } from './command-examples.ts'

/**
 * What somebody should have typed, in a sentence: the parser's own complaint, with the nearest word
 * or an example.
 */
export function whatToType(program: Command, error: CommanderError, typed: string[]): string {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const command = program.commands.find(one => typed.includes(one.name()))
  const name = command?.name() ?? 'indbyd'
  switch (error.code) {
    case 'commander.unknownCommand':
      return `Der er ingen kommando, der hedder »${named}«. ${meantOr(named, namesOf(program), 'Se dem alle med: indbyd --help')}`
    case 'commander.unknownOption':
      return unknownOption(named, program, command)
    case 'commander.missingMandatoryOptionValue': {
      // Often it is there, with a letter too many.
      const misspelt = typed.find(word => word.startsWith('--') && !optionsOf(program, command).includes(withoutValue(word)))
      return misspelt ? unknownOption(withoutValue(misspelt), program, command) : `${named} mangler. ${forExample(command)}`
    }
    case 'commander.missingArgument':
      return `Der mangler noget efter »${name}«: <${named}>. ${forExample(command)}`
    case 'commander.optionMissingArgument':
      return `${named} skal have en værdi efter sig. ${forExample(command)}`
    case 'commander.excessArguments':
      return `Der står for meget efter »${name}«. Sæt et navn med mellemrum i anførselstegn. ${forExample(command)}`
    case 'commander.invalidArgument': {
      const [, choices] = /Allowed choices are (.+?)\.?$/.exec(error.message) ?? []
      return `»${valueIn(error) ?? named}« kan ikke stå her. ${choices ? `Skriv et af ordene ${choices}.` : forExample(command)}`
    }
    default:
      return `${error.message.replace(/^error: /, '')}. ${forExample(command)}`
  }
}

const namesOf = (program: Command) => [...program.commands.map(command => command.name()), 'help']

const optionsOf = (program: Command, command: Command | undefined): string[] =>
  [program, ...(command ? [command] : [])].flatMap(one => one.options.flatMap(({ long }) => (long ? [long] : [])))

const withoutValue = (word: string) => word.replace(/=.*$/s, '')

function unknownOption(typed: string, program: Command, command: Command | undefined): string {
  const says = `${command?.name() ?? 'indbyd'} kender ikke ${typed}.`
  return `${says} ${meantOr(typed, optionsOf(program, command), `Se, hvad der kan skrives, med: ${helpOf(command)}`)}`
}

/**
 * `option '--format <format>' argument 'x' is invalid`: the option's own name stands in quotes
 * before it.
 */
const valueIn = ({ message }: CommanderError) => /(?:value|argument) '([^']*)'/.exec(message)?.[1]

function meantOr(typed: string, known: string[], otherwise: string): string {
  const meant = nearestWord(typed, known)
  return meant ? `Mente du »${meant}«?` : otherwise
}

const helpOf = (command: Command | undefined) => ['indbyd', command?.name(), '--help'].filter(Boolean).join(' ')

function forExample(command: Command | undefined): string {
  const [example] = examples[command?.name() ?? ''] ?? []
  return example ? `Skriv fx: ${example}` : `Se hvordan med: ${helpOf(command)}`
}
