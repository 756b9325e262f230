import { allEvents } from "@haat/events/registry"
import { deadLetterTopic, type TopicPlan } from "@haat/platform/kafka"
import { beatTopic } from "../shared/index.ts"

const day = 86_400_000

/** Every topic of the shop. A week is kept, as long as the outbox: a consumer may sleep over a long weekend. */
export const topicPlans = (): readonly TopicPlan[] => [
  ...[...new Set(allEvents.map(({ topic }) => topic))].map((topic) => ({ topic, retentionMs: 7 * day })),
  { topic: deadLetterTopic, partitions: 1, retentionMs: 90 * day },
  { topic: beatTopic, partitions: 1, retentionMs: day },
]
