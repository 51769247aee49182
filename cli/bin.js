#!/usr/bin/env node
// `npx indbyd`: the command line is TypeScript, which Node reads with some help.
import { register } from 'tsx/esm/api'

register()
await import('./indbyd.ts')
