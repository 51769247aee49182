import { type LinkKeys, linkKeysFrom } from './link-keys.ts'
import { secretFromEnvironment } from './secret.ts'

/**
 * Read once at a cold start: a new key reaches every Lambda as they are replaced, while the old one
 * is still accepted.
 */
export const linkKeysFromEnvironment = async (): Promise<LinkKeys> => linkKeysFrom(await secretFromEnvironment('LINK_KEYS_SECRET'))
