const danish = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']
const english = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small numbers are words: `to ting`, `11 ting`. */
export const inDanish = (count: number): string => danish[count] ?? String(count)

export const inEnglish = (count: number): string => english[count] ?? String(count)
