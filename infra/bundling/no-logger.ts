/** Stands in for what tells a client's logger of every call; no client of ours is given one. */
export const getLoggerPlugin = () => ({ applyToStack() {} })

export const loggerMiddleware = undefined
export const loggerMiddlewareOptions = undefined

/** Takes what is secret out of such a message. */
export const schemaLogFilter = () => {}
