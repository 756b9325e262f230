import { connectEnv, kafkaEnv, mongoEnv, mysqlEnv, namespace } from "@haat/platform/env"
import { topicName } from "@haat/platform/kafka"
import { mongoOutbox } from "../shared/index.ts"

export type ConnectorConfig = Readonly<Record<string, string>>

const outboxTable = "shared_outbox"
const text = "org.apache.kafka.connect.storage.StringConverter"

export const connectorNames = () => {
  const { name } = namespace()
  return { mysql: `${name}-outbox-mysql`, mongo: `${name}-outbox-mongo` } as const
}

// Server ids must differ between all readers of one binary log.
const serverId = (name: string): number => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 900_000
  return 100_000 + sum
}

/** Exactly once from the stores' logs into the topics: offsets and events share Kafka transactions. */
const common = (pollMs: number): ConnectorConfig => ({
  "tasks.max": "1",
  "exactly.once.support": "required",
  "transaction.boundary": "poll",
  "tombstones.on.delete": "false",
  "skipped.operations": "u,d,t",
  "snapshot.mode": "when_needed",
  // How long a batch is gathered; each one is a transaction with its markers in every partition it touched.
  "poll.interval.ms": String(pollMs),
  "max.batch.size": "1024",
  "max.queue.size": "4096",
  "errors.max.retries": "-1",
  "retriable.restart.connector.wait.ms": "1000",
  transforms: "outbox",
  "transforms.outbox.route.by.field": "aggregatetype",
  "transforms.outbox.route.topic.replacement": topicName("$" + "{routedByValue}"),
  "key.converter": text,
  "value.converter": text,
  "header.converter": text,
  "topic.creation.default.partitions": String(kafkaEnv().partitions),
  "topic.creation.default.replication.factor": String(kafkaEnv().replication),
  // A batch ends with its commit, which sends at once: nothing waits this long, and a batch isn't sent in crumbs.
  "producer.override.linger.ms": "50",
  "producer.override.batch.size": "131072",
  "producer.override.acks": "all",
  "producer.override.enable.idempotence": "true",
  "producer.override.transaction.timeout.ms": "10000",
})

export const mysqlOutboxConnector = (server: "mysql" | "mariadb"): ConnectorConfig => {
  const { mysql, kafkaBrokers } = connectEnv()
  const { name } = namespace()
  const { database } = mysqlEnv()
  const isMariadb = server === "mariadb"
  return {
    ...common(connectEnv().pollMs),
    "connector.class": isMariadb
      ? "io.debezium.connector.mariadb.MariaDbConnector"
      : "io.debezium.connector.mysql.MySqlConnector",
    "database.hostname": mysql.host,
    "database.port": String(mysql.port),
    "database.user": mysql.user,
    "database.password": mysql.password,
    "database.server.id": String(serverId(name)),
    "database.ssl.mode": isMariadb ? "disable" : "preferred",
    "topic.prefix": `cdc-${name}-mysql`,
    "database.include.list": database,
    "table.include.list": `${database}.${outboxTable}`,
    "include.schema.changes": "false",
    "snapshot.locking.mode": "none",
    "schema.history.internal": "io.debezium.storage.kafka.history.KafkaSchemaHistory",
    "schema.history.internal.kafka.bootstrap.servers": kafkaBrokers,
    "schema.history.internal.kafka.topic": `cdc-${name}-schema-history`,
    "schema.history.internal.store.only.captured.tables.ddl": "true",
    "connect.keep.alive.interval.ms": "2000",
    "transforms.outbox.type": "io.debezium.transforms.outbox.EventRouter",
    "transforms.outbox.table.field.event.id": "id",
    "transforms.outbox.table.field.event.key": "aggregateid",
    "transforms.outbox.table.field.event.payload": "payload",
    "transforms.outbox.table.fields.additional.placement": "type:header:eventType",
  }
}

/** What sells out must be hidden within moments; a new product may take this many times as long. */
const catalogPatience = 5

export const mongoOutboxConnector = (): ConnectorConfig => {
  const { database } = mongoEnv()
  return {
    ...common(connectEnv().pollMs * catalogPatience),
    "connector.class": "io.debezium.connector.mongodb.MongoDbConnector",
    "mongodb.connection.string": connectEnv().mongoUrl,
    "mongodb.connect.timeout.ms": "2000",
    "mongodb.server.selection.timeout.ms": "5000",
    "mongodb.heartbeat.frequency.ms": "500",
    "topic.prefix": `cdc-${namespace().name}-mongo`,
    "capture.scope": "collection",
    "capture.target": `${database}.${mongoOutbox}`,
    "capture.mode": "change_streams",
    "database.include.list": database,
    "collection.include.list": `${database}.${mongoOutbox}`,
    "transforms.outbox.type": "io.debezium.connector.mongodb.transforms.outbox.MongoEventRouter",
    "transforms.outbox.collection.field.event.id": "_id",
    "transforms.outbox.collection.field.event.key": "aggregateid",
    "transforms.outbox.collection.field.event.type": "type",
    "transforms.outbox.collection.field.event.payload": "payload",
    "transforms.outbox.collection.fields.additional.placement": "type:header:eventType",
  }
}
