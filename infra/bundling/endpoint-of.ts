interface Asked {
  Region?: string
  /** What the environment says instead, as the house on one machine does. */
  Endpoint?: string
}

/** The endpoint of a service in a region a stage may lie in. */
export const endpointOf =
  (service: string) =>
  ({ Region, Endpoint }: Asked) => ({ url: new URL(Endpoint ?? `https://${service}.${Region}.amazonaws.com`), headers: {}, properties: {} })
