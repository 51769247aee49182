/** For the start of a line: `mandag` becomes `Mandag`; a placeholder stays as it is. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
