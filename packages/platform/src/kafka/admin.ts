import { Admin } from "@platformatic/kafka"
import { kafkaEnv } from "../env/index.ts"
import { clientOptions } from "./client.ts"
import { topicName } from "./topics.ts"

export const createAdmin = (): Admin => new Admin(clientOptions("admin"))

export type TopicPlan = {
  /** Without the namespace's prefix. */
  readonly topic: string
  readonly partitions?: number
  readonly retentionMs?: number
}

const create = async (admin: Admin, plan: TopicPlan): Promise<void> => {
  const { partitions, replication } = kafkaEnv()
  await admin.createTopics({
    topics: [topicName(plan.topic)],
    partitions: plan.partitions ?? partitions,
    replicas: replication,
    configs:
      plan.retentionMs === undefined ? [] : [{ name: "retention.ms", value: String(plan.retentionMs) }],
  })
}

/** Facts that share a record go to the partition we reckon: with another number of them, facts of one key could overtake each other. */
const assertPartitions = async (admin: Admin, plans: readonly TopicPlan[]): Promise<void> => {
  if (plans.length === 0) return
  const { topics } = await admin.metadata({ topics: plans.map(({ topic }) => topicName(topic)) })
  for (const { topic, partitions = kafkaEnv().partitions } of plans) {
    const found = topics.get(topicName(topic))?.partitionsCount
    if (found !== undefined && found !== partitions)
      throw new Error(
        `topic ${topicName(topic)} has ${found} partitions, not ${partitions}: set KAFKA_PARTITIONS to it`,
      )
  }
}

/** Creates what is missing and leaves the rest alone; answers the names (unprefixed) it made. */
export const ensureTopics = async (plans: readonly TopicPlan[]): Promise<readonly string[]> => {
  const admin = createAdmin()
  try {
    const present = new Set(await admin.listTopics())
    const missing = plans.filter(({ topic }) => !present.has(topicName(topic)))
    await assertPartitions(
      admin,
      plans.filter((plan) => !missing.includes(plan)),
    )
    for (const plan of missing) await create(admin, plan)
    return missing.map(({ topic }) => topic)
  } finally {
    await admin.close()
  }
}
