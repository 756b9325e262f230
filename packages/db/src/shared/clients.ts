import { S3Client } from "@aws-sdk/client-s3"
import { Client as ElasticClient } from "@elastic/elasticsearch"
import { cassandraEnv, elasticEnv, mode, storageEnv } from "@haat/platform/env"
import { dependencySettings } from "@haat/platform/resilience"
import { outsideTransactions } from "@haat/platform/transaction"
import { auth, Client as CassandraClient, types } from "cassandra-driver"
import { cassandraUnderFailpoints, elasticUnderFailpoints } from "./store-failpoints.ts"

export type Elastic = ElasticClient
export type Cassandra = CassandraClient

/** Index names bear `elasticEnv().indexPrefix`. One retry, on another connection. */
export const createElastic = (): Elastic => {
  const { url, apiKey } = elasticEnv()
  const client = new ElasticClient({
    node: url,
    ...(apiKey === undefined ? {} : { auth: { apiKey } }),
    requestTimeout: 10 * dependencySettings.elastic.timeoutMs * mode().timeoutScale,
    maxRetries: 1,
    // Answers are read by names we know, and nothing is merged from them; looking for "__proto__" takes a quarter of a long one's time.
    disablePrototypePoisoningProtection: true,
  })
  outsideTransactions(client.transport, "Elasticsearch", ["request"])
  return elasticUnderFailpoints(client)
}

/** `keyspace: false` for set-up, before the keyspace exists. */
export const createCassandra = ({ keyspace = true }: { readonly keyspace?: boolean } = {}): Cassandra => {
  const env = cassandraEnv()
  const client = new CassandraClient({
    contactPoints: env.contactPoints,
    localDataCenter: env.localDataCenter,
    ...(keyspace ? { keyspace: env.keyspace } : {}),
    ...(env.user === undefined
      ? {}
      : { authProvider: new auth.PlainTextAuthProvider(env.user, env.password ?? "") }),
    socketOptions: {
      connectTimeout: 1000 * mode().timeoutScale,
      readTimeout: dependencySettings.cassandra.timeoutMs * mode().timeoutScale,
    },
    queryOptions: { prepare: true, consistency: types.consistencies.localQuorum, fetchSize: 200 },
  })
  return cassandraUnderFailpoints(outsideTransactions(client, "Cassandra", ["execute", "batch", "eachRow"]))
}

/** Path style and checksums only where required: every S3-compatible store understands it. */
export const createStorage = (): S3Client => {
  const env = storageEnv()
  const client = new S3Client({
    endpoint: env.endpoint,
    region: env.region,
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    credentials: { accessKeyId: env.accessKey, secretAccessKey: env.secretKey },
    maxAttempts: 2,
  })
  return outsideTransactions(client, "the blob store", ["send"])
}
