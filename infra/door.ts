import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Operators, Worry } from './alarms.ts'
import { doorCode } from './bundling/door-code.ts'
import type { Permission } from './permission.ts'

/** A stack that has doors has somebody to tell when one of them fails. */
export interface House extends Construct {
  readonly operators: Operators
}

/** What makes a door open: a queue, new rows, the time, the web. */
export interface Opener {
  /** How long one call may take. */
  readonly within: Duration
  /** Joins itself to the door, and worries about what would go unnoticed otherwise. */
  open(door: Door): void
}

export interface DoorWishes {
  /**
   * What it means for people, as it would stand in a sentence: `invited people do not get their
   * mail`.
   */
  whenItFails: string
  from: Opener
  /** In MB; a Lambda's share of a processor grows with it. */
  memory?: number
}

/**
 * One file of `functions/`, deployed: its Lambda, its log, the little it may do, and who is told
 * what when it fails.
 */
export class Door extends Construct {
  readonly lambda: Lambda
  readonly role: Role
  readonly log: LogGroup
  private readonly whenItFails: string
  private readonly operators: Operators

  constructor(scope: House, name: string, { whenItFails, from, memory = 512 }: DoorWishes) {
    super(scope, name)
    this.whenItFails = whenItFails
    this.operators = scope.operators
    this.log = new LogGroup(this, 'log', {
      logGroupName: `/${Stack.of(this).stackName}/${name}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    // A role of our own: the one CDK would make may write to every log of the account.
    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.log.grantWrite(this.role)
    this.lambda = new Lambda(this, 'lambda', {
      code: doorCode(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: from.within,
      logGroup: this.log,
      role: this.role,
    })
    this.worry('errors', {
      says: 'the door fails or runs out of time',
      metric: this.lambda.metricErrors({ period: Duration.minutes(5), statistic: Stats.SUM }),
      whenIt: { reaches: 1 },
    })
    from.open(this)
  }

  may(...permissions: Permission[]): this {
    for (const { statements, settings } of permissions) {
      for (const statement of statements) this.lambda.addToRolePolicy(statement)
      for (const [setting, value] of Object.entries(settings)) this.lambda.addEnvironment(setting, value)
    }
    return this
  }

  /** An alarm that says what it means for people first, and then what was seen. */
  worry(what: string, { says, ...worry }: Omit<Worry, 'name'>): void {
    this.operators.worryAbout(this, { name: `${this.node.id}-${what}`, says: `${sentence(this.whenItFails)}: ${says}`, ...worry })
  }
}

const sentence = (clause: string) => clause.charAt(0).toUpperCase() + clause.slice(1)
