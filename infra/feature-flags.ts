import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }

/**
 * What CDK recommends to whoever begins today, with one exception: see
 * docs/decisions/stacks-hold-on-to-each-other.md.
 */
export const featureFlags = { ...recommended, '@aws-cdk/core:defaultCrossStackReferences': 'strong' }
