import type { Db } from "mongodb"
import { createMongo, mongoOutbox } from "../shared/index.ts"
import type { OnStep } from "./mysql.ts"
import type { CollectionPlan, ContextSetup } from "./plan.ts"

const weekInSeconds = 7 * 86_400

const outboxPlan: CollectionPlan = {
  name: mongoOutbox,
  indexes: [{ keys: { at: 1 }, options: { expireAfterSeconds: weekInSeconds } }],
}

const setUpCollection = async (db: Db, present: ReadonlySet<string>, plan: CollectionPlan): Promise<void> => {
  const validation = plan.validator ? { validator: plan.validator } : {}
  if (!present.has(plan.name)) await db.createCollection(plan.name, validation)
  else if (plan.validator) await db.command({ collMod: plan.name, ...validation })
  for (const { keys, options } of plan.indexes ?? [])
    await db.collection(plan.name).createIndex(keys, options)
}

/** Creates missing collections and indexes; the outbox's rows expire after a week. */
export const setUpMongo = async (contexts: readonly ContextSetup[], onStep: OnStep): Promise<void> => {
  const mongo = createMongo()
  try {
    const listed = await mongo.db.listCollections({}, { nameOnly: true }).toArray()
    const present = new Set(listed.map(({ name }) => name))
    for (const plan of [outboxPlan, ...contexts.flatMap(({ collections = [] }) => collections)]) {
      onStep(`mongo: ${plan.name}`)
      await setUpCollection(mongo.db, present, plan)
    }
  } finally {
    await mongo.close()
  }
}
