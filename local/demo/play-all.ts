import { differences } from './differences.ts'
import { play } from './play.ts'
import { readScript } from './script.ts'
import { story } from './story.ts'

/**
 * Plays campaigns' folders one after the other and says what happened. False when anything is not
 * as planned.
 */
export async function playAll(folders: string[], say: (line: string) => void): Promise<boolean> {
  let mails = 0
  let off = 0
  for (const folder of folders) {
    const { lines, sent, wrong } = await playOne(folder)
    mails += sent
    off += wrong.length
    for (const line of [...lines, ...wrong.map(sentence => `  NOT AS PLANNED  ${sentence}`), '']) say(line)
  }
  say(`demo: ${folders.length} campaigns, ${mails} mails, ${off === 0 ? 'all as planned' : `${off} not as planned`}`)
  return off === 0
}

async function playOne(folder: string): Promise<{ lines: string[]; sent: number; wrong: string[] }> {
  try {
    const script = readScript(folder)
    const played = await play(folder, script)
    return { lines: story(script, played), sent: played.mails.length, wrong: differences(script, played) }
  } catch (error) {
    // A campaign that cannot be played is one thing that is off; the others are played all the
    // same.
    return { lines: [folder], sent: 0, wrong: [String(error instanceof Error ? error.stack : error)] }
  }
}
