/** What somebody wrote without a full stop, as a sentence among others. */
export const asSentence = (written: string): string => (/[.!?…]["”»)]?$/.test(written) ? written : `${written}.`)
