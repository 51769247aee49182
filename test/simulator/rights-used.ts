import type { UsedRight } from '../aws/grants-in-use.ts'
import type { Called } from './wire.ts'

/**
 * Rights the doors need when something is lost, offered or over. Each is used in the weeks of the
 * seeds (`seeds.test.ts` holds this), so that no door has a right nothing uses
 * (`test/aws/unheard.ts`).
 */
export const usedInTheSimulator = [
  'site may dynamodb:DeleteItem, rows C#*#W#* C#*#N',
  'send-batch may sqs:SendMessage',
  'reactions may dynamodb:GetItem',
  'reactions may dynamodb:PutItem',
  'reactions may dynamodb:Query',
  'reactions may dynamodb:UpdateItem',
  'reactions may dynamodb:DeleteItem, rows C#*#W#* C#*#N',
  'reactions may scheduler:CreateSchedule',
  'reactions may scheduler:UpdateSchedule',
  'sweep may dynamodb:PutItem',
  'sweep may dynamodb:DeleteItem, rows CAMPAIGNS',
  'sweep may sqs:SendMessage',
]

/** By the names doors have where they are deployed: `sendBatch` is `send-batch`. */
export const rightsUsed = (calls: readonly Called[]): UsedRight[] =>
  calls.flatMap(({ door, rights }) => {
    const deployed = door.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    return rights.map(({ action, keys }) => ({ door: deployed, action, keys }))
  })
