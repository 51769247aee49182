import { registerHooks } from 'node:module'

// Loaded before AWS's runtime client, whose compiled half npm does not build here: ours stands in
// for it.
const ours = new URL('rapid-client.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === './rapid-client.node' ? { url: ours, shortCircuit: true } : next(specifier, context),
})
