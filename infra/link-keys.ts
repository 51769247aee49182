import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { allow, type Permission } from './permission.ts'

/**
 * The keys that sign personal links: `{"current":1,"1":"…"}`. Made by AWS at the first deployment
 * and seen by nobody; a second key is added by hand (docs/runbook.md, "A new key for the links").
 */
export class LinkKeys extends Construct {
  readonly read: Permission
  readonly arn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const secret = new Secret(this, 'secret', {
      // CloudFormation makes a new secret when anything here changes, and every link already mailed
      // stops working. Leave it as it is.
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 1 }),
        generateStringKey: '1',
        // Letters and digits only, so that it is base64 of 48 bytes with some 380 bits of chance.
        excludePunctuation: true,
        passwordLength: 64,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A link in a mailbox must work until its campaign is over; keys are changed by hand, the old one beside the new.',
    })
    this.arn = secret.secretArn
    this.read = allow({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }, { LINK_KEYS_SECRET: secret.secretArn })
  }
}
