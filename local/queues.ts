/** The house's queues, by the names `infra/` gives them too. */
export const queueNames = ['timetable', 'mailing', 'notice', 'link', 'list', 'mail-events', 'inbox'] as const

export type QueueName = (typeof queueNames)[number]
