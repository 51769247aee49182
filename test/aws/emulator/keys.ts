import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { type Emulator, region } from './emulator.ts'
import type { Keys } from './staff.ts'

export const access = (emulator: Emulator, keys: Keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }) => ({
  endpoint: emulator.environment.AWS_ENDPOINT_URL,
  region,
  credentials: {
    accessKeyId: keys.AWS_ACCESS_KEY_ID,
    secretAccessKey: keys.AWS_SECRET_ACCESS_KEY,
    ...(keys.AWS_SESSION_TOKEN && { sessionToken: keys.AWS_SESSION_TOKEN }),
  },
})

/** Somebody of the account who may take one role, and do nothing else. */
export async function newUser(emulator: Emulator, name: string, role: string): Promise<Keys> {
  const iam = new IAMClient(access(emulator))
  const may = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: role }
  await iam.send(new CreateUserCommand({ UserName: name }))
  await iam.send(
    new PutUserPolicyCommand({
      UserName: name,
      PolicyName: 'takes-a-role',
      PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [may] }),
    }),
  )
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }))
  return { AWS_ACCESS_KEY_ID: AccessKey!.AccessKeyId!, AWS_SECRET_ACCESS_KEY: AccessKey!.SecretAccessKey! }
}

/** What that person has in hand after `aws sso login` or `sts assume-role`. */
export async function inRole(emulator: Emulator, user: Keys, role: string, session: string): Promise<Keys> {
  const sts = new STSClient(access(emulator, user))
  const { Credentials: lent } = await sts.send(new AssumeRoleCommand({ RoleArn: role, RoleSessionName: session }))
  return { AWS_ACCESS_KEY_ID: lent!.AccessKeyId!, AWS_SECRET_ACCESS_KEY: lent!.SecretAccessKey!, AWS_SESSION_TOKEN: lent!.SessionToken! }
}
