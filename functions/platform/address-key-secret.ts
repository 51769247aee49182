import { type AddressKey, addressKeyFrom } from './address-key.ts'
import { secretFromEnvironment } from './secret.ts'

/** A call that fails is made again by the next who asks. */
export function addressKeyFromEnvironment(): AddressKey {
  let kept: ReturnType<AddressKey> | undefined
  return () => {
    kept ??= secretFromEnvironment('ADDRESS_KEY_SECRET')
      .then(addressKeyFrom)
      .catch(error => {
        kept = undefined
        throw error
      })
    return kept
  }
}
