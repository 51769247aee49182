/**
 * Stands in for the SDK's chain of credential sources in what we deploy. A Lambda's credentials are
 * in its environment and nowhere else, and the chain (136 kB: files, processes, single sign-on)
 * would be half of a cold start.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
