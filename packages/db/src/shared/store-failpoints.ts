import type { Client as ElasticClient } from "@elastic/elasticsearch"
import { failpointsAreOn, pass, underFailpoints } from "@haat/platform/failpoint"
import type { Client as CassandraClient } from "cassandra-driver"
import type { ClientSession, Db } from "mongodb"
import { statementName } from "./failpoints.mysql.ts"

/** Every request becomes a failpoint, `elastic.bulk`; without failpoints the client stays as it is. */
export const elasticUnderFailpoints = <Client extends Pick<ElasticClient, "transport">>(
  client: Client,
): Client => {
  if (!failpointsAreOn()) return client
  const { transport } = client
  const send = transport.request.bind(transport) as (...input: unknown[]) => Promise<unknown>
  const request = (params: { readonly meta?: { readonly name: string } }, ...rest: unknown[]) =>
    pass(`elastic.${params.meta?.name ?? "request"}`, () => send(params, ...rest))
  Object.assign(transport, { request })
  return client
}

const cassandraCalls = new Set(["execute", "batch"])

/** Every statement becomes a failpoint, `cassandra.insert reporting_fact`. */
export const cassandraUnderFailpoints = (client: CassandraClient): CassandraClient =>
  underFailpoints(client, (method, [statement]) =>
    cassandraCalls.has(method) ? statementName(String(statement)).replace("mysql.", "cassandra.") : undefined,
  )

const mongoCalls: ReadonlySet<string> = new Set([
  ...[
    "insertOne",
    "insertMany",
    "updateOne",
    "updateMany",
    "replaceOne",
    "bulkWrite",
    "deleteOne",
    "deleteMany",
  ],
  ...["findOne", "findOneAndUpdate", "countDocuments"],
])
const cursorCalls: ReadonlySet<string> = new Set(["toArray", "next"])

type Cursor = Readonly<Record<"toArray" | "next", () => Promise<unknown>>>

/** Every call of a collection becomes a failpoint, `mongo.bulkWrite catalog_item`, and what a cursor brings, too. */
export const mongoUnderFailpoints = (db: Db): Db => {
  if (!failpointsAreOn()) return db
  const open = db.collection.bind(db) as (name: string) => ReturnType<Db["collection"]>
  const collection = (name: string) => {
    const bare = open(name)
    const seek =
      (method: "find" | "aggregate") =>
      (...input: unknown[]) => {
        const cursor = Reflect.apply(bare[method], bare, input) as unknown as Cursor
        return underFailpoints(cursor, (call) =>
          cursorCalls.has(call) ? `mongo.${method} ${name}` : undefined,
        )
      }
    const watched = underFailpoints(bare, (call) =>
      mongoCalls.has(call) ? `mongo.${call} ${name}` : undefined,
    )
    return new Proxy(watched, {
      get: (target, key) => (key === "find" || key === "aggregate" ? seek(key) : Reflect.get(target, key)),
    })
  }
  return Object.assign(db, { collection })
}

/** A transaction's end becomes a failpoint, `mongo.commit`. */
export const commitUnderFailpoints = (session: ClientSession): ClientSession => {
  if (!failpointsAreOn()) return session
  const commit = session.commitTransaction.bind(session)
  return Object.assign(session, { commitTransaction: () => pass("mongo.commit", () => commit()) })
}
