import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkToken, readLink } from '../../functions/invitation/personal-link.ts'
import { linkKeysFrom } from '../../functions/platform/link-keys.ts'
import type { CampaignId, PersonNumber } from '../../functions/values/ids.ts'
import { synthesise } from './synthesise.ts'

using stage = synthesise()
const secret = stage.all('AWS::SecretsManager::Secret').find(({ path }) => path[0] === 'link-keys')
const { SecretStringTemplate, GenerateStringKey, PasswordLength, ExcludePunctuation } = secret?.properties.GenerateSecretString ?? {}

/** As AWS makes it: the wish's own JSON, with a password put in at its top. */
const madeByAws = (password: string) => JSON.stringify({ ...JSON.parse(SecretStringTemplate), [GenerateStringKey]: password })

const lettersAndDigits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
const password = fc.string({ unit: fc.constantFrom(...lettersAndDigits), minLength: PasswordLength, maxLength: PasswordLength })

test('whatever secret AWS makes at the first deployment, its key signs links and reads them again', () => {
  expect(ExcludePunctuation).toBe(true)
  const link = { purpose: 'invitation', campaign: 'landsmoede-2026' as CampaignId, number: 7 as PersonNumber, generation: 0 } as const
  fc.assert(
    fc.property(password, made => {
      const keys = linkKeysFrom(madeByAws(made))
      expect(keys.byId(1)).toBe(keys.current)
      expect(keys.current.key.symmetricKeySize).toBe(48)
      expect(readLink(keys, 'invitation', linkToken(keys, link))).toEqual(link)
    }),
  )
})
