import { relative } from 'node:path'

/**
 * Why a house cannot be opened as things stand: what is broken, which file it is, and what can be
 * done. For people, without a stack.
 */
export class Trouble extends Error {}

/** A file as people know it: seen from where they are. */
export const seenFromHere = (file: string): string => {
  const here = relative('', file)
  return here.startsWith('..') ? file : here
}

export const startAfresh = 'eller begynd forfra: npm start -- --fresh (så er alt i mappen glemt)'

/** Of a file that is gone or cut: nothing new is put in its place unasked. */
export const broken = (file: string, says: string, cause?: unknown): Trouble =>
  new Trouble(`${seenFromHere(file)} ${says} Læg en kopi af filen på plads, ${startAfresh}.`, { cause })

/** What a system says when a disk, or the share of it one may use, is full. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

export function isFullDisk(wrong: unknown): boolean {
  if (!(wrong instanceof Error)) return false
  if ('code' in wrong && full.has(String(wrong.code))) return true
  return /database or disk is full|ENOSPC|EDQUOT/.test(wrong.message) || isFullDisk(wrong.cause)
}

export const diskIsFull =
  'Disken er fuld, så huset kan ikke skrive i sin mappe. Gør plads, og gør det samme igen: det, der blev svaret ja til, er der endnu.'
