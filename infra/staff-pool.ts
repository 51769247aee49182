import { Aws, Stack, Validations } from 'aws-cdk-lib'
import {
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  type UserPoolClient,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { staffRoles } from '../functions/access/role.ts'
import { type Permission, tell } from './permission.ts'
import type { Stage } from './stage.ts'

/**
 * Who of the staff may sign in, where the organisation has no directory of users we are told of: a
 * Cognito user pool. People are added by an administrator, sign in with a code by mail, a passkey
 * or a password, and their group is their role.
 */
export class StaffPool extends Construct {
  /** To know who signs people in, and what this console is called there. */
  readonly known: Permission

  constructor(scope: Construct, id: string, { stage, consoleUrl }: { stage: Stage; consoleUrl: string }) {
    super(scope, id)
    const pool = new UserPool(this, 'pool', {
      userPoolName: `${Stack.of(this).stackName}-staff`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
      email: UserPoolEmail.withSES({
        fromEmail: `adgang@${stage.mailDomain}`,
        sesRegion: stage.region,
        sesVerifiedDomain: stage.mailDomain,
      }),
    })
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'A code by mail or a passkey signs somebody in without a password; Cognito has that or MFA, not both.',
      },
      { id: 'AwsSolutions-COG8', reason: 'What the plus plan adds watches passwords, and a handful of staff have others.' },
    )
    for (const role of staffRoles) new CfnUserPoolGroup(this, `group-${role}`, { userPoolId: pool.userPoolId, groupName: `indbyd-${role}` })
    const client = this.clientOf(pool, consoleUrl)
    const prefix = `indbyd-${stage.name}-${Aws.ACCOUNT_ID}`
    pool.addDomain('domain', { cognitoDomain: { domainPrefix: prefix }, managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN })
    // Assigning a style is what switches the newer pages on.
    new CfnManagedLoginBranding(this, 'style', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.known = tell({
      STAFF_ISSUER: pool.userPoolProviderUrl,
      STAFF_CLIENT_ID: client.userPoolClientId,
      STAFF_ROLE_CLAIM: 'cognito:groups',
    })
  }

  /**
   * A public client with PKCE: there is no secret to keep, and the answer goes to one address only.
   */
  private clientOf(pool: UserPool, consoleUrl: string): UserPoolClient {
    return pool.addClient('console', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${consoleUrl}/log-ind/svar`],
        logoutUrls: [`${consoleUrl}/farvel`],
      },
    })
  }
}
