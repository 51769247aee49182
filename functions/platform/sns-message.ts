import * as v from 'valibot'

/** The message asks for nothing, such as a greeting of the service that sends it. */
export const noMessage = Symbol('noMessage')

const Notification = v.object({ Message: v.string() })

/** When SES is told of a topic it says so on it, in words and not as JSON. */
const greeting = /^Successfully validated SNS topic/

/** What SES says through SNS, which wraps it before it puts it on our queue (envelope). */
export function sesSays(body: string): unknown {
  const { Message } = v.parse(Notification, JSON.parse(body))
  return greeting.test(Message) ? noMessage : JSON.parse(Message)
}
