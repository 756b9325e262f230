import { kafkaEnv } from "../env/index.ts"

/** The topic's name in this namespace. Contracts and code speak of `ordering.order`; only here it gets its prefix. */
export const topicName = (topic: string): string => `${kafkaEnv().topicPrefix}${topic}`

/** The consumer group's name in this namespace. */
export const groupName = (consumer: string): string => `${kafkaEnv().groupPrefix}${consumer}`

export const deadLetterTopic = "dead-letters"
