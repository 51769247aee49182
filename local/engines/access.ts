export const region = 'eu-west-1'
export const account = '000000000000'

/** How any AWS client reaches an engine of the local house; the keys open nothing. */
export function accessTo(endpoint: string) {
  return { endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
}
