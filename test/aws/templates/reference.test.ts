import { expect, test } from 'vitest'
import { oddities, type Reference } from './reference.ts'

/** As AWS writes of two actions of SES and one of DynamoDB, cut short. */
const reference: Reference = {
  ses: {
    privileges: {
      SendEmail: {
        resource_types: {
          identity: { required: true, condition_keys: [] },
          'configuration-set': { required: false, condition_keys: [] },
          '': { required: false, condition_keys: ['ses:FromAddress'] },
        },
      },
      SendBulkEmail: {
        resource_types: {
          identity: { required: true, condition_keys: [] },
          template: { required: true, condition_keys: [] },
          '': { required: false, condition_keys: ['ses:ApiVersion'] },
        },
      },
    },
    resources: {
      identity: { arn: 'arn:$' + '{Partition}:ses:$' + '{Region}:$' + '{Account}:identity/$' + '{IdentityName}', condition_keys: [] },
      'configuration-set': {
        arn: 'arn:$' + '{Partition}:ses:$' + '{Region}:$' + '{Account}:configuration-set/$' + '{Name}',
        condition_keys: [],
      },
      template: { arn: 'arn:$' + '{Partition}:ses:$' + '{Region}:$' + '{Account}:template/$' + '{TemplateName}', condition_keys: [] },
    },
  },
  dynamodb: { privileges: { ListStreams: { resource_types: { '': { required: false, condition_keys: [] } } } }, resources: {} },
}

const identity = 'arn:aws:ses:eu-north-1:x:identity/indbyd.example'
const template = 'arn:aws:ses:eu-north-1:x:template/*'
const fromUs = { StringLike: { 'ses:FromAddress': '*@indbyd.example' } }
const grant = (action: string, arns: string[], conditions = {}) => oddities(reference, { action, arns, conditions })

test('a grant that says what AWS knows has nothing odd about it', () => {
  expect(grant('ses:SendEmail', [identity], fromUs)).toEqual([])
  expect(grant('ses:SendBulkEmail', [identity, template])).toEqual([])
  expect(grant('dynamodb:ListStreams', ['*'])).toEqual([])
})

test.for([
  [
    'a condition AWS does not know of the action',
    'ses:SendBulkEmail',
    [identity, template],
    fromUs,
    'does not know ses:FromAddress: the grant never matches',
  ],
  [
    'such a condition that is content without',
    'ses:SendBulkEmail',
    [identity, template],
    { StringLikeIfExists: fromUs.StringLike },
    'does not know ses:FromAddress: the condition says nothing',
  ],
  ['a resource that is wanted and not named', 'ses:SendBulkEmail', [identity], {}, 'requires the resource template, which is not named'],
  [
    'a resource of another kind',
    'ses:SendEmail',
    [identity, template],
    {},
    `has no resource like ${template}, but identity or configuration-set`,
  ],
  ['everything where something could be named', 'ses:SendEmail', ['*'], {}, 'is given *, and could name identity or configuration-set'],
  [
    'something where only everything counts',
    'dynamodb:ListStreams',
    ['arn:aws:dynamodb:x:x:table/x'],
    {},
    'has no resources and wants *, is given arn:aws:dynamodb:x:x:table/x',
  ],
  ['an action that does not exist', 'ses:SendMail', [identity], {}, 'is no action of AWS'],
] as const)('%s is found', ([, action, arns, conditions, odd]) => {
  expect(grant(action, [...arns], conditions)).toEqual([odd])
})
