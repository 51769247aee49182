/**
 * Opens a door's house once, at its first call and never at import, and keeps it while the Lambda
 * is warm.
 */
export function onColdStart<Event, Answer>(open: () => Promise<(event: Event) => Promise<Answer>>): (event: Event) => Promise<Answer> {
  let opened: Promise<(event: Event) => Promise<Answer>> | undefined
  return async event => {
    opened ??= open()
    try {
      return await (await opened)(event)
    } catch (error) {
      // A cold start that failed must be tried again, not remembered.
      opened = (await settled(opened)) ? opened : undefined
      throw error
    }
  }
}

const settled = (opened: Promise<unknown>) =>
  opened.then(
    () => true,
    () => false,
  )
