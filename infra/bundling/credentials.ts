/**
 * Stands in for the SDK's chain of credential sources in what we deploy. A Lambda's credentials are in its environment and nowhere else, and the
 * chain (136 kB: files, processes, single sign-on) would be half of a cold start.
 */
export const defaultProvider = () => async () => ({ accessKeyId: process.env.AWS_ACCESS_KEY_ID!, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY! })
