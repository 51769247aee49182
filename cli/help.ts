import { Command, Help, type Option } from 'commander'
import { examples } from './command-examples.ts'

const groups: Record<string, string[]> = {
  'Write a letter (needs no house):': ['new', 'check', 'preview'],
  'Send it:': ['import', 'rehearse', 'launch', 'remind'],
  'Look after a stage on AWS:': ['doctor', 'smoke'],
  'See who comes:': ['status', 'answers', 'why', 'export'],
  'Decide and change:': [
    'approve',
    'refuse',
    'revoke',
    'inbox',
    'doubts',
    'pause',
    'resume',
    'apply',
    'move',
    'venue',
    'call-off',
    'free-seats',
    'step',
    'documents',
    'send',
    'inbox',
  ],
  'When it is over:': ['attendance', 'forget', 'retention', 'erase'],
}

const firstSteps = `
DIR is a folder with letter.md and recipients.csv; ID is that folder's name. Either will do where the other is asked for.

A first campaign:
  indbyd new     moeder/temamoede-2027 --from gammelt-brev.txt   then fill in what is marked UDFYLD
  indbyd preview moeder/temamoede-2027                           who gets what and when, every mail to read
  indbyd import  moeder/temamoede-2027 --commit                  takes the list in, mails nobody
  indbyd launch  moeder/temamoede-2027 --yes 40                  mails the invitation to the 40 on the list
  indbyd answers temamoede-2027                                  who comes

There is one ready to send: examples/002-kkr-hovedstaden-2026. In a checkout, type "npm run -s indbyd --" for "indbyd".

import, launch and all that come after a launch talk to a house: start one with "npm start" in another window. It is found by
.local/house.json in this folder, or by INDBYD_HOUSE=URL. With --stage NAME (or INDBYD_STAGE=NAME) they talk to a stage on AWS
instead, with the AWS credentials of this machine (aws sso login, AWS_PROFILE).

With --json a command prints one JSON object on stdout; where something is wrong it is {problems: [{at, code, level, says}]}.
"indbyd COMMAND --help" explains a command's arguments and shows examples.
`

const exitCodes = `
Exit codes: 0 done · 1 refused, problems found, or AWS said no · 2 wrong use, or no house or stage reached`

/** Gives every command its place in the overview, an example and its exit codes. */
export function teach(program: Command): void {
  program
    .addHelpText('after', firstSteps + exitCodes)
    .usage('COMMAND [arguments]')
    .addHelpCommand(new Command('help').argument('<command>').summary('what a command does, with examples').helpGroup('Get help:'))
    .configureHelp({ visibleOptions: () => [], subcommandTerm: termOf })
  for (const command of program.commands) {
    const group = Object.entries(groups).find(([, names]) => names.includes(command.name()))?.[0]
    if (group) command.helpGroup(group)
    const lines = examples[command.name()] ?? []
    const shown = lines.length > 0 ? `\nFor example:\n${lines.map(line => `  ${line}`).join('\n')}\n` : ''
    command.configureHelp({ optionDescription: withoutEmptyDefault }).addHelpText('after', shown + exitCodes)
  }
}

/** Lines no longer than people like to read, also where there is no terminal to ask. */
export const helpWidth = (): number => Math.min(process.stdout.columns || 120, 120)

/** `launch <dir>`: in the overview the arguments say more than a word that there are options. */
const termOf = (command: Command) =>
  [
    command.name(),
    ...command.registeredArguments.map(argument => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)),
  ].join(' ')

const withoutEmptyDefault = (option: Option) => new Help().optionDescription(option).replace(' (default: [])', '')
