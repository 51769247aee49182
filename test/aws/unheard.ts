import { usedInTheSimulator } from '../simulator/rights-used.ts'

/** What goes wrong or comes late now and then does so in the journey too, as time would have it. */
const nowAndThen = [
  'timetable may dynamodb:DeleteItem, rows C#*#W#* C#*#N',
  'send-notice may sqs:SendMessage',
  'send-notice may ses:GetAccount',
  'mail-events may dynamodb:Query',
  'sweep may dynamodb:DeleteItem, rows C#*#W#* C#*#N',
  'sweep may scheduler:CreateSchedule',
  'sweep may scheduler:UpdateSchedule',
]

/** Rights whose reason holds also where the journey came to use them this time. */
export const leftToChance: ReadonlySet<string> = new Set([...usedInTheSimulator, ...nowAndThen])

/**
 * Rights that nothing in the journey uses, each with its reason; one that is used after all and not
 * left to chance, or that nobody has any more, is a finding itself. As `DOOR may ACTION[, rows
 * PATTERNS]`, where `*` at either end stands for anything.
 */
export const unheard: Record<string, string> = {
  '* may logs:CreateLogStream': 'Lambda writes the log as the role of the door; the emulator does not ask.',
  '* may logs:PutLogEvents': 'Lambda writes the log as the role of the door; the emulator does not ask.',
  '* may sqs:ReceiveMessage': 'Lambda reads the queue as the role of the door; the emulator does not ask.',
  '* may sqs:DeleteMessage': 'Lambda reads the queue as the role of the door; the emulator does not ask.',
  '* may sqs:ChangeMessageVisibility': 'Lambda reads the queue as the role of the door; the emulator does not ask.',
  '* may sqs:GetQueueUrl': 'CDK gives it with the other four that reading a queue takes; it is of this one queue.',
  '* may sqs:GetQueueAttributes': 'Lambda reads the queue as the role of the door; the emulator does not ask.',
  'reactions may dynamodb:DescribeStream': 'Lambda reads the stream as the role of the door; the emulator does not ask.',
  'reactions may dynamodb:GetRecords': 'Lambda reads the stream as the role of the door; the emulator does not ask.',
  'reactions may dynamodb:GetShardIterator': 'Lambda reads the stream as the role of the door; the emulator does not ask.',
  'reactions may dynamodb:ListStreams': 'Lambda reads the stream as the role of the door; the emulator does not ask.',
  'wake-ups may sqs:SendMessage': 'Scheduler lends itself this role; the emulator does not ask.',
  'operator-url may lambda:InvokeFunction': 'AWS asks for it beside InvokeFunctionUrl; the emulator for one of them.',
  'retention may lambda:InvokeFunction': 'AWS asks for it beside InvokeFunctionUrl; the emulator for one of them.',
  'send-batch may ses:SendBulkTemplatedEmail': 'Only a real account can tell: docs/decisions/grants-for-mail.md.',
  'send-notice may ses:SendRawEmail': 'Only a real account can tell: docs/decisions/grants-for-mail.md.',
  '* may iam:PassRole': 'The emulator asks nobody for it when an alarm is set.',
  'inbox may *': 'Of all that may come in the journey has one no from a calendar: gap `receiving`. Played in the house.',
  ...because(
    'What is lost, offered or over is not waited for; the simulator plays it (test/simulator/rights-used.ts).',
    usedInTheSimulator,
  ),
  ...because(
    'The end of a line, a seat freed behind the stream, a change told to many, news of who is forgotten: test/journeys, test/endings.',
    nowAndThen,
  ),
  ...because('The night it erases in does not come within five minutes. Played in test/endings.', [
    'retention may s3:DeleteObject',
    'retention may s3:DeleteObjectVersion',
  ]),
  ...because('Staff answer for people, correct and forget in the console: test/office and test/staff play it.', [
    'console may dynamodb:BatchGetItem',
    'console may dynamodb:DeleteItem, rows C#*#A',
    'console may dynamodb:DeleteItem, rows C#*#W#* C#*#N',
    'console may lambda:InvokeFunction',
    'console may secretsmanager:GetSecretValue',
  ]),
  'site may dynamodb:ConditionCheckItem, rows C#*#P#*': 'Somebody asks for a copy, or to be erased: test/endings/person-requests.test.ts.',
  ...because('A letter is written and launched in the console by test/office/launch.test.ts; here from a terminal.', [
    'desk may dynamodb:BatchGetItem',
    'desk may dynamodb:BatchWriteItem',
    'desk may dynamodb:ConditionCheckItem',
    'desk may dynamodb:UpdateItem',
    'desk may dynamodb:DeleteItem, rows C#*',
    'desk may dynamodb:DeleteItem, rows C#*#A C#*#S',
    'desk may ses:GetAccount',
    'desk may scheduler:CreateSchedule',
    'desk may scheduler:UpdateSchedule',
    'desk may scheduler:DeleteSchedule',
  ]),
  'operator may dynamodb:BatchGetItem': 'Invoice bases and copies for one person read so: test/export.',
  'operator may dynamodb:ConditionCheckItem': 'A launch of more rows than a transaction holds: test/journeys/large-launch.test.ts.',
  'operator may dynamodb:DeleteItem, rows C#*#W#* C#*#N': 'Cancelling for somebody who waits, or has needs: test/staff.',
  'operator may s3:GetObject': 'A file sent ahead of its order: test/cli/stage.test.ts.',
}

function because(reason: string, rights: readonly string[]): Record<string, string> {
  return Object.fromEntries(rights.map(right => [right, reason]))
}
