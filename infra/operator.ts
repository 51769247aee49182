import { Duration, Stack, Validations } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { AccountPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Door, Opener } from './door.ts'

/**
 * The way staff's commands come in (`--stage NAME`): a URL of the door's own, and AWS checks the
 * signature before anybody is woken. Whoever of the account may take the role may call this one
 * function, and ask this one stack for its address; the rules inside decide what may be done.
 */
export class Operator extends Construct implements Opener {
  /** A list of 100,000 is taken in while its operator waits. */
  readonly within = Duration.minutes(15)
  readonly role: Role
  url = ''

  constructor(scope: Construct, id: string, { stage }: { stage: string }) {
    super(scope, id)
    this.role = new Role(this, 'role', {
      roleName: `indbyd-${stage}-operator`,
      description: 'May give this stage of Indbyd the orders of its staff, and nothing else.',
      assumedBy: new AccountPrincipal(Stack.of(this).account),
    })
  }

  open(door: Door): void {
    this.url = door.lambda.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM }).url
    const { functionArn } = door.lambda
    // AWS asks for both since October 2025.
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunctionUrl'],
        resources: [functionArn],
        conditions: { StringEquals: { 'lambda:FunctionUrlAuthType': FunctionUrlAuthType.AWS_IAM } },
      }),
    )
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [functionArn],
        conditions: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
      }),
    )
    const stack = Stack.of(this)
    const itself = `stack/${stack.stackName}/*`
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['cloudformation:DescribeStacks'],
        resources: [stack.formatArn({ service: 'cloudformation', resource: itself })],
      }),
    )
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:aws:cloudformation:${stack.region}:<AWS::AccountId>:${itself}]`,
      reason: 'After a stack its ARN has an id of its own, which is new with every stack of that name.',
    })
    door.worry('throttles', {
      says: 'an order was turned away because too many Lambdas ran at once',
      metric: door.lambda.metricThrottles({ period: Duration.minutes(5), statistic: Stats.SUM }),
      whenIt: { reaches: 1 },
    })
  }
}
