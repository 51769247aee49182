/** A deployed Lambda as its template describes it. */
export interface Lambda {
  /** The door's name: `send-batch`. */
  name: string
  /** The folder of its bundle. */
  bundle: string
  /** `index.handler` */
  handler: string
  /** In MB. */
  memory: number
  /** In seconds. */
  timeout: number
  /** Its environment, as far as it is ours. */
  settings: Record<string, string>
  /** What is handed to it from a queue or stream, where there is one. */
  source: Source | null
}

export interface Source {
  /** Messages or records in one call. */
  handful: number
  /** Calls side by side. */
  atOnce: number
  /** Only what matches one of these; all of it when there are none. */
  patterns: Pattern[]
}

/** As EventBridge writes them: at each place the values that are let through. */
export type Pattern = { [name: string]: Pattern | readonly Wanted[] }
export type Wanted = string | number | boolean | null | Existence
export interface Existence {
  exists: boolean
}
