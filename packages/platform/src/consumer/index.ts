export { eachByKey } from "./by-key.ts"
export { type DeadLetter, outstanding, replayMarkMessage } from "./dead-letter.ts"
export {
  type BatchSize,
  type ConsumerDefinition,
  type ConsumerRun,
  defineConsumer,
  type EventContract,
  type EventEnvelope,
  isEvent,
  type PayloadOf,
} from "./define-consumer.ts"
export { type Incoming, replayHeader, type Subscription, type Transport, typeHeader } from "./incoming.ts"
export { outstandingLetters, replayLetters } from "./replay-letters.ts"
export { type ConsumerEngine, type RunningConsumer, startConsumer } from "./start-consumer.ts"
