/**
 * DynamoDB's endpoint discovery is off unless an account asks for it; the client brings it along
 * anyway, with a cache (8 kB).
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector: off, configFileSelector: off, default: undefined }

export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config

function off(): undefined {}
