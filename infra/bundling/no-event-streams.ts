/**
 * Nothing we call answers with a stream of events; as the SDK loads this part late, a bundle would
 * keep all of it (20 kB). S3's client asks for it early.
 */
export const EventStreamSerde = undefined
export const eventStreamSerdeProvider = undefined

export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config
