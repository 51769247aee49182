/** Nothing we call answers with a stream of events; as the SDK loads this part late, a bundle would keep all of it (20 kB). */
export const EventStreamSerde = undefined
