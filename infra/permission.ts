import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { SettingName } from '../functions/platform/settings.ts'

/**
 * Something a door may do, with the settings that tell it where: a door that may not is not told
 * either.
 */
export interface Permission {
  statements: PolicyStatement[]
  settings: Partial<Record<SettingName, string>>
}

export const allow = (
  { actions, resources, conditions }: Pick<PolicyStatementProps, 'actions' | 'resources' | 'conditions'>,
  settings: Permission['settings'] = {},
): Permission => ({ statements: [new PolicyStatement({ actions, resources, conditions })], settings })

/** Something a door only has to know. */
export const tell = (settings: Permission['settings']): Permission => ({ statements: [], settings })

/** Several that make no sense apart. */
export const together = (...permissions: Permission[]): Permission => ({
  statements: permissions.flatMap(({ statements }) => statements),
  settings: Object.assign({}, ...permissions.map(({ settings }) => settings)),
})
