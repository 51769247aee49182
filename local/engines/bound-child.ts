import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'

export type BoundChild = {
  /** What it said on its way out, once it has ended; null while it runs. */
  ended(): string | null
  stop(): Promise<void>
}

// The shell starts the program and waits; beside it a reader waits for the end of our pipe. The
// pipe ends when we close it and also when this process is killed without warning, and then the
// reader stops the program. A pipe works wherever there is a shell; PDEATHSIG does not.
const untilThePipeEnds = 'exec 3<&0; "$@" </dev/null & child=$!; { read -r _ <&3; kill "$child"; } 2>/dev/null & wait "$child"'

/** Milliseconds a program has to end when asked. */
const patience = 2000

/**
 * Starts a program that never outlives us and never keeps us alive. It gets no environment and no
 * signals from our terminal.
 */
export function startBoundChild(program: string, args: string[]): BoundChild {
  const shell = spawn('/bin/sh', ['-c', untilThePipeEnds, 'sh', program, ...args], {
    // A session of its own: Ctrl-C reaches the house alone, which stops its engines in order.
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let words = ''
  let failure: Error | null = null
  shell.stderr.on('data', chunk => {
    words = (words + chunk).slice(-2000)
  })
  shell.on('error', error => {
    failure = error
  })
  shell.stdin.on('error', () => undefined) // a pipe to a program that has ended; `ended` tells
  shell.unref()
  for (const pipe of [shell.stdin, shell.stderr]) if (pipe instanceof Socket) pipe.unref()

  function ended(): string | null {
    if (failure) return failure.message
    if (shell.exitCode === null && shell.signalCode === null) return null
    return words.trim() || `${program} ended with ${shell.exitCode ?? shell.signalCode}`
  }

  return {
    ended,
    async stop() {
      if (ended() !== null) return
      const exit = once(shell, 'exit')
      shell.ref()
      shell.stdin.end()
      // The shell leads a group of its own.
      const deaf = setTimeout(() => process.kill(-shell.pid!, 'SIGKILL'), patience)
      await exit
      clearTimeout(deaf)
    },
  }
}
