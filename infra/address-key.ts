import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { allow, type Permission } from './permission.ts'

/**
 * The key that addresses are hashed with (HMAC) where they must be known again and not be read:
 * opt-outs above all. Made by AWS at the first deployment and seen by nobody.
 */
export class AddressKey extends Construct {
  readonly read: Permission

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const secret = new Secret(this, 'secret', {
      // CloudFormation makes a new secret when anything here changes, and whoever opted out before
      // is mailed again. Leave it as it is.
      generateSecretString: { excludePunctuation: true, passwordLength: 64 },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: "A hash whose key was changed is nobody's any more: opt-outs would be forgotten.",
    })
    this.read = allow(
      { actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] },
      { ADDRESS_KEY_SECRET: secret.secretArn },
    )
  }
}
