/**
 * The header of a call that says what time it is in the house, in milliseconds since 1970. Lambda
 * has no such header.
 */
export const houseTime = 'indbyd-house-time'
