/**
 * The names of everything a door may be told by its environment; `infra/` sets them, the house sets
 * the same.
 */
export type SettingName =
  | 'TABLE'
  | 'SITE_URL'
  | 'MAILING_QUEUE_URL'
  | 'NOTICE_QUEUE_URL'
  | 'LINK_QUEUE_URL'
  | 'LIST_QUEUE_URL'
  | 'MAIL_EVENTS_QUEUE_URL'
  | 'MAIL_EVENTS_DEAD_LETTERS_URL'
  | 'TIMETABLE_QUEUE_URL'
  | 'TIMETABLE_QUEUE_ARN'
  | 'SCHEDULE_GROUP'
  | 'SCHEDULE_ROLE_ARN'
  | 'CONFIGURATION_SET'
  | 'LINK_KEYS_SECRET'
  | 'ADDRESS_KEY_SECRET'
  | 'CONTROLLER'
  | 'FILES_BUCKET'
  | 'CLOSE_AFTER_DAYS'
  | 'RETENTION_FUNCTION'
  | 'INBOX_DOMAIN'
  | 'INBOX_BUCKET'
  | 'CONSOLE_URL'
  | 'STAFF_ISSUER'
  | 'STAFF_CLIENT_ID'
  | 'STAFF_SECRET'
  | 'STAFF_ROLE_CLAIM'

export type Settings = (name: SettingName) => string

/**
 * The only place that reads the environment.
 * @throws when a setting is missing: a door that does not know its table must not start.
 */
export const environment: Settings = name => {
  const value = process.env[name]
  if (!value) throw new Error(`the setting ${name} is missing from the environment`)
  return value
}

/** The same for a setting that a stage may do without. */
export const environmentIfSet = (name: SettingName): string | undefined => process.env[name] || undefined
