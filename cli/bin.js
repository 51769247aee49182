#!/usr/bin/env node
// `npx indbyd` and `npm run indbyd`: the command line, from one file.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.js'

if (Number(process.versions.node.split('.')[0]) < 22) process.exit(withOurNode())
// Node 22 and newer keep what they compiled.
module.enableCompileCache?.(fileURLToPath(new URL('../.build/cli/compiled', import.meta.url)))
await import(pathToFileURL(await bundle()).href)

// npm puts the checkout's own Node first; whoever calls this file by hand may have an older one.
function withOurNode() {
  const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (existsSync(own)) return spawnSync(own, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1
  console.error(`Dette er Node ${process.version}; indbyd kræver Node 22 eller nyere.`)
  return 2
}
