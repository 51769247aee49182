import type { AddressKey } from './address-key.ts'

/** The key for a door that seldom asks for it: what fetches it is read when somebody does. */
export function addressKeyWhenAsked(): AddressKey {
  let opened: Promise<AddressKey> | undefined
  return async () => {
    opened ??= import('./address-key-secret.ts').then(({ addressKeyFromEnvironment }) => addressKeyFromEnvironment())
    return (await opened)()
  }
}
