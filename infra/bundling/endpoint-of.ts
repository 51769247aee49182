interface Asked {
  Region?: string
  /** What the environment says instead, as the house on one machine does. */
  Endpoint?: string
  /** Only of S3. */
  Bucket?: string
}

/**
 * The endpoint of a service in a region a stage may lie in; a bucket of S3 has a host name of its
 * own.
 */
export const endpointOf =
  (service: string) =>
  ({ Region, Endpoint, Bucket }: Asked) => ({ url: new URL(addressOf(service, { Region, Endpoint, Bucket })), headers: {}, properties: {} })

function addressOf(service: string, { Region, Endpoint, Bucket }: { [Name in keyof Asked]: Asked[Name] | undefined }): string {
  if (Endpoint) return Bucket ? new URL(Bucket, Endpoint).href : Endpoint
  return `https://${Bucket ? `${Bucket}.` : ''}${service}.${Region}.amazonaws.com`
}
