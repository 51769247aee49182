import { Command, CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { whatToType } from '../../cli/wrong-use.ts'

function says(...typed: string[]): string {
  const program = new Command('indbyd')
    .option('--json')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  for (const name of ['check', 'launch'])
    program
      .command(name)
      .argument('<dir>')
      .requiredOption('--yes <n>')
      .action(() => {})
      .copyInheritedSettings(program)
  try {
    program.parse(typed, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return whatToType(program, error, typed)
    throw error
  }
  return ''
}

test.each([
  [['chek', 'x'], 'Der er ingen kommando, der hedder »chek«. Mente du »check«?'],
  [['dans'], 'Der er ingen kommando, der hedder »dans«. Se dem alle med: indbyd --help'],
  [['launch', 'x', '--yess', '4'], 'launch kender ikke --yess. Mente du »--yes«?'],
  [['launch', 'x', '--sometime'], 'launch kender ikke --sometime. Se, hvad der kan skrives, med: indbyd launch --help'],
  [['check', '--yes', '4'], 'Der mangler noget efter »check«: <dir>. Skriv fx: indbyd check examples/002-kkr-hovedstaden-2026'],
  [['launch', 'x'], '--yes <n> mangler. Skriv fx: indbyd launch examples/002-kkr-hovedstaden-2026 --yes 40'],
  [['launch', 'x', '--yes'], '--yes <n> skal have en værdi efter sig. Skriv fx: indbyd launch examples/002-kkr-hovedstaden-2026 --yes 40'],
])('%j gets a sentence that says what to type', (typed, sentence) => {
  expect(says(...typed)).toBe(sentence)
})
