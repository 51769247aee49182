/** Carried by what we forward, so that what comes back goes no further (loop detection). */
export const forwardedHeader = 'X-Indbyd-Forwarded'
