import type { Guard } from "./guard.ts"

const refused = "but not inside a database transaction"
const clients = "packages/db/src/shared/clients.ts"
const doors = ["packages/db/src/shared/doors.int.test.ts"]
const ownDoors = ["packages/platform/src/transaction/doors.int.test.ts"]

const client = (engine: string, find: string, put: string): Guard => ({
  name: `engine: no call to ${engine} inside a transaction`,
  without: { file: clients, find, put },
  tests: doors,
  bites: `${engine} answers, ${refused}`,
})

/** Every engine's door is shut to who holds locks. */
export const engineGuards: readonly Guard[] = [
  client("Elasticsearch", 'outsideTransactions(client.transport, "Elasticsearch", ["request"])', ""),
  client("Cassandra", 'outsideTransactions(client, "Cassandra", ["execute", "batch", "eachRow"])', "client"),
  client("the blob store", 'return outsideTransactions(client, "the blob store", ["send"])', "return client"),
  {
    name: "engine: what waited for a lock sees what was committed meanwhile",
    without: {
      file: "packages/db/src/shared/client.mysql.ts",
      find: "ISOLATION LEVEL READ COMMITTED",
      put: "ISOLATION LEVEL REPEATABLE READ",
    },
    tests: ["packages/runtime/src/ordering-isolation.int.test.ts"],
    bites: "looks at the world after it has waited",
  },
  {
    name: "engine: no transaction keeps its locks while its process stands still",
    without: {
      file: "packages/db/src/shared/client.mysql.ts",
      find: "idleTransactionSeconds * mode().timeoutScale",
      put: "0",
    },
    tests: ["packages/db/src/shared/unit-of-work.mysql.int.test.ts"],
    bites: "lets go what a transaction holds",
  },
  {
    name: "engine: no call to MongoDB inside another's transaction",
    without: {
      file: "packages/db/src/shared/client.mongo.ts",
      find: 'client.on("connectionCheckOutStarted", () => assertNotInTransaction("MongoDB", "mongo"))',
      put: "void assertNotInTransaction",
    },
    tests: doors,
    bites: `MongoDB answers, ${refused}`,
  },
  {
    name: "engine: no call to Redis inside a transaction",
    without: {
      file: "packages/platform/src/redis/redis.ts",
      find: 'return outsideTransactions(client, "Redis", ["sendCommand"])',
      put: "return client",
    },
    tests: ownDoors,
    bites: "Redis takes no command",
  },
  {
    name: "engine: no message to Kafka inside a transaction",
    without: {
      file: "packages/platform/src/kafka/producer.ts",
      find: 'assertNotInTransaction("Kafka (send)")',
      put: "",
    },
    tests: ownDoors,
    bites: "Kafka takes no message",
  },
]
