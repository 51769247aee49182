import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf } from './letters.ts'
import { did, type Staff } from './staff.ts'

/** Every other command there is for a letter that is out, given by an operator. */
export function everyCommand(staff: Staff, folder: string, id: string): void {
  const file = join(folder, 'besked.md')
  writeFileSync(file, '# Parkering\n\nDer er plads ved stationen.\n')
  const readOnly: string[][] = [
    ['check', join(folder, id)],
    ['rehearse', id],
    ['answers', id],
    ['doubts', id],
    ['documents', id],
    ['remind', id, '--dry-run'],
    ['export', id, 'participants', '--format', 'csv', '--to', join(folder, 'deltagere.csv')],
    ['retention', '--dry-run'],
    ['doctor'],
  ]
  for (const words of readOnly) mayEndWith(words[0] === 'doctor' ? [0, 1] : [0], words)
  mayEndWith([0], ['pause', id])
  mayEndWith([0], ['resume', id])
  mayEndWith([0], ['send', id, '--to', 'registered', '--text', file, '--yes', '1'])
  mayEndWith([0], ['revoke', id, addressOf(id, 3)])
  mayEndWith([0], ['forget', addressOf(id, 4), '--yes'])

  // A step that goes takes its alarm with it.
  const letter = join(folder, id, 'letter.md')
  writeFileSync(
    letter,
    readFileSync(letter, 'utf8').replace('---\n', '---\ntimetable: { practical: off, reminders: [3 days before deadline] }\n'),
  )
  const { mails } = did(staff('apply', join(folder, id)))
  mayEndWith([0], ['apply', join(folder, id), '--yes', String(mails)])

  function mayEndWith(exits: number[], words: string[]): void {
    const { exit, json, aside } = staff(...words)
    if (!exits.includes(exit ?? -1) || json === null)
      throw new Error(`${words.join(' ')}: exit ${exit} ${JSON.stringify(json)}\n${aside.slice(-800)}`)
  }
}
