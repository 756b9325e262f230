import {
  type OnStep,
  setUpCassandra,
  setUpConnectors,
  setUpElastic,
  setUpMongo,
  setUpMysql,
  setUpStorage,
  withSetupLock,
} from "@haat/db/setup"
import { ensureTopics } from "@haat/platform/kafka"
import { contextSetups } from "./registry.ts"
import { topicPlans } from "./topics.ts"

export type MigrateOptions = { readonly onStep?: OnStep }

const setUpTopics = async (onStep: OnStep): Promise<void> => {
  onStep("kafka: topics")
  await ensureTopics(topicPlans())
}

/**
 * Brings every engine of the namespace to the state this code needs: database and migrations, collections,
 * index templates, topics, keyspace, bucket, outbox relays. May run any number of times, by several processes
 * at once; the engines are worked on side by side. Never called by the web process.
 */
export const migrateAll = async ({ onStep = () => undefined }: MigrateOptions = {}): Promise<void> => {
  await withSetupLock(async () => {
    const relayed = async () => {
      await Promise.all([
        setUpMysql(["shared", ...contextSetups.map(({ context }) => context)], onStep),
        setUpMongo(contextSetups, onStep),
        setUpTopics(onStep),
      ])
      await setUpConnectors(onStep)
    }
    await Promise.all([
      relayed(),
      setUpElastic(contextSetups, onStep),
      setUpCassandra(contextSetups, onStep),
      setUpStorage(onStep),
    ])
  })
}
