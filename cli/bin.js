#!/usr/bin/env node
// `npx indbyd` and `npm run indbyd`: the command line, from one file.
import * as module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.js'

// Node 22 and newer keep what they compiled.
module.enableCompileCache?.(fileURLToPath(new URL('../.build/cli/compiled', import.meta.url)))
await import(pathToFileURL(await bundle()).href)
