import type { MailAccount } from './mail-account.ts'

/** What SES lets us mail, for a door that asks before a launch: its client is read when it does. */
export function mailAccountWhenAsked(): MailAccount {
  let opened: Promise<MailAccount> | undefined
  const account = () => (opened ??= import('./mail-account.ts').then(({ mailAccountFromEnvironment }) => mailAccountFromEnvironment()))
  return {
    quota: async () => (await account()).quota(),
    mayMailFrom: async address => (await account()).mayMailFrom(address),
  }
}
