import { mode, mongoEnv } from "@haat/platform/env"
import { assertNotInTransaction, insideTransaction } from "@haat/platform/transaction"
import { type ClientSession, type Db, MongoClient } from "mongodb"
import { commitUnderFailpoints, mongoUnderFailpoints } from "./store-failpoints.ts"

export type Mongo = { readonly client: MongoClient; readonly db: Db; readonly close: () => Promise<void> }

const connectAgainMs = 500

/**
 * The driver gives up for good when its very first connection fails. A process that starts before MongoDB does
 * must find it later: the client connects again and again until it is closed; meanwhile calls fail at once.
 */
const persisting = (client: MongoClient): (() => Promise<void>) => {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  client.on("topologyClosed", () => {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(() => client.connect().catch(() => undefined), connectAgainMs).unref()
  })
  return () => {
    closed = true
    clearTimeout(timer)
    return client.close()
  }
}

/** Majority writes: a kill of the primary loses nothing that was acknowledged. */
export const createMongo = (): Mongo => {
  const { url, database } = mongoEnv()
  const client = new MongoClient(url, {
    appName: "haat",
    writeConcern: { w: "majority", journal: true },
    readConcern: { level: "majority" },
    maxPoolSize: 50,
    connectTimeoutMS: 300 * mode().timeoutScale,
    serverSelectionTimeoutMS: 1000 * mode().timeoutScale,
    ignoreUndefined: true,
  })
  // Whoever asks for a connection is still in the caller's context; a throw here is the call's rejection.
  client.on("connectionCheckOutStarted", () => assertNotInTransaction("MongoDB", "mongo"))
  return { client, db: mongoUnderFailpoints(client.db(database)), close: persisting(client) }
}

/** One MongoDB transaction; the driver runs the body again on transient errors, so no calls to the outside in it. */
export const inMongoTransaction = <Value>(
  mongo: Mongo,
  body: (session: ClientSession) => Promise<Value>,
): Promise<Value> =>
  mongo.client.withSession((session) =>
    commitUnderFailpoints(session).withTransaction((open) => insideTransaction(() => body(open), "mongo"), {
      readConcern: { level: "snapshot" },
      writeConcern: { w: "majority" },
    }),
  )
