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
