import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { AddressKey } from './address-key.ts'
import { Files } from './files.ts'
import { LinkKeys } from './link-keys.ts'
import { allow, type Permission } from './permission.ts'
import { ofTheCampaignItself, onlyRows, writeFromOutside } from './rows-from-outside.ts'
import type { Stage } from './stage.ts'

/**
 * What must outlive every deployment: the one table, the documents' files, the keys that signed the
 * links in people's mailboxes, and the key that addresses are hashed with.
 */
export class DataStack extends Stack {
  readonly table: TableV2
  /** Row by row, or a query. */
  readonly read: Permission
  /** To read rows of several partitions at once. */
  readonly readMany: Permission
  /** To add and change rows, one by one or in a transaction. */
  readonly write: Permission
  /** To make a transaction hang on a row it does not change. */
  readonly require: Permission
  /** The same of a person's row: that they have not been forgotten. */
  readonly requirePerson: Permission
  /** To add many rows at once, for an import. */
  readonly writeMany: Permission
  /** The same, of the rows whoever holds a link may change, and no others. */
  readonly writeFromOutside: Permission
  /** To take a step out of a timetable that an edited letter no longer has. */
  readonly eraseStep: Permission
  /**
   * To take away what has been replaced: an address book that has grown, the seats of a launch that
   * came to nothing.
   */
  readonly eraseOutgrown: Permission
  /** Of that, only an address book, and an address in it that was corrected. */
  readonly eraseOutgrownBook: Permission
  /** To take an opt-out back. */
  readonly eraseOptOut: Permission
  /**
   * To take a ticket out of a waiting list, and what somebody wrote that they need.
   */
  readonly eraseGivenUp: Permission
  /** To take a campaign that is over out of the list of those that live. */
  readonly eraseFromList: Permission
  /** To erase a trial, and nothing of any other campaign but its name in the lists. */
  readonly eraseTrial: Permission
  /** To erase any row, and to see that none is left: the one door that may erase people. */
  readonly eraseAny: Permission
  /** To sign somebody of the staff out. */
  readonly eraseSession: Permission
  readonly linkKeys: LinkKeys
  readonly addressKey: AddressKey
  readonly files: Files

  constructor(scope: Construct, id: string, { region, controller }: Stage) {
    super(scope, id, { env: { region }, terminationProtection: true })
    this.table = new TableV2(this, 'table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      // A broom for rows that are of no use any more. Nothing that must hold depends on it.
      timeToLiveAttribute: 'expires',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const resources = [this.table.tableArn]
    const settings = { TABLE: this.table.tableName }
    this.read = allow({ actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources }, settings)
    this.readMany = allow({ actions: ['dynamodb:BatchGetItem'], resources }, settings)
    this.write = allow({ actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'], resources }, settings)
    this.require = allow({ actions: ['dynamodb:ConditionCheckItem'], resources }, settings)
    this.requirePerson = allow({ actions: ['dynamodb:ConditionCheckItem'], resources, conditions: onlyRows('C#*#P#*') }, settings)
    this.writeMany = allow({ actions: ['dynamodb:BatchWriteItem'], resources }, settings)
    this.writeFromOutside = writeFromOutside(resources, settings)
    const erase = (...rows: string[]) => allow({ actions: ['dynamodb:DeleteItem'], resources, conditions: onlyRows(...rows) }, settings)
    this.eraseStep = allow({ actions: ['dynamodb:DeleteItem'], resources, conditions: ofTheCampaignItself }, settings)
    this.eraseOutgrown = erase('C#*#A', 'C#*#S')
    this.eraseOutgrownBook = erase('C#*#A')
    this.eraseOptOut = erase('OPT-OUTS')
    this.eraseGivenUp = erase('C#*#W#*', 'C#*#N')
    this.eraseFromList = erase('CAMPAIGNS')
    this.eraseTrial = erase('C#smoke-*', 'CAMPAIGNS', 'CAMPAIGNS-OVER')
    this.eraseAny = allow({ actions: ['dynamodb:DeleteItem', 'dynamodb:Scan'], resources }, settings)
    this.eraseSession = erase('STAFF#*')
    this.linkKeys = new LinkKeys(this, 'link-keys')
    this.addressKey = new AddressKey(this, 'address-key')
    this.files = new Files(this, 'files', controller)
  }
}
