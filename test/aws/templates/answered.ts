/**
 * Findings somebody has answered: each with its reason. One that answers nothing any more is a
 * finding itself.
 */
function answered(reasons: Record<string, string>) {
  const used = new Set<string>()
  return {
    answers(finding: string): boolean {
      if (!Object.hasOwn(reasons, finding)) return false
      used.add(finding)
      return true
    },
    idle: () => Object.keys(reasons).filter(finding => !used.has(finding)),
  }
}

/** Of cfn-lint, by rule. */
export const answeredRules = answered({
  W3005: 'CDK says that a Lambda depends on its role, and the template says it as well: twice does no harm.',
  W6001: 'An output of the app stack tells the operator a name that belongs to the data stack; nobody imports it from there.',
})

/** Of the grants, by `who may what: what is odd`. */
export const answeredGrants = answered({})
