interface Setting<Value> {
  environmentVariableSelector: (environment: NodeJS.ProcessEnv, options: object) => Value | undefined
  default: Value | (() => Value | Promise<Value>)
}

/**
 * Stands in for the SDK's search for a setting: in the environment, then in two files of a home
 * directory, then its default. A Lambda has no such files, and every cold start would look for
 * them.
 */
export const loadConfig =
  <Value>({ environmentVariableSelector, default: otherwise }: Setting<Value>, options = {}) =>
  async (): Promise<Value> =>
    environmentVariableSelector(process.env, options) ?? (otherwise instanceof Function ? otherwise() : otherwise)
