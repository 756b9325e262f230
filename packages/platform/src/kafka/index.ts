export { createAdmin, ensureTopics, type TopicPlan } from "./admin.ts"
export { clientOptions } from "./client.ts"
export { createProducer, type EventLike, type EventProducer, type OutgoingMessage } from "./producer.ts"
export { deadLetterTopic, groupName, topicName } from "./topics.ts"
