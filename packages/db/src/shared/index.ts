export type { CollectionPlan, ContextSetup, IndexTemplatePlan } from "../setup/plan.ts"
export {
  type AdminAction,
  listAdminActions,
  recordAdminAction,
  recordAdminActions,
} from "./admin/admin-actions.mysql.ts"
export { appendOnlyTables } from "./append-only/append-only.mysql.ts"
export { createMongo, inMongoTransaction, type Mongo } from "./client.mongo.ts"
export {
  type Changed,
  createMysql,
  type Mysql,
  type MysqlOptions,
  type Orm,
  type Sql,
  type SqlValue,
} from "./client.mysql.ts"
export { type Cassandra, createCassandra, createElastic, createStorage, type Elastic } from "./clients.ts"
export { contextTable, json, jsonColumn } from "./context-table.ts"
export {
  errno,
  isAway,
  isCheckViolation,
  isDuplicate,
  isTransient,
  isUntrustedTrigger,
} from "./errno.mysql.ts"
export { statementName } from "./failpoints.mysql.ts"
export {
  type Claimed,
  claim,
  type IdempotencyClaim,
  purgeIdempotency,
  requestHash,
  settle,
} from "./once/idempotency.mysql.ts"
export { once, onceEach, purgeInbox } from "./once/inbox.mysql.ts"
export { appendEventsMongo, appendRowsMongo, mongoOutbox, unrelayedAgeMongo } from "./outbox/outbox.mongo.ts"
export {
  appendEvents,
  appendRows,
  type OutboxRow,
  outboxRow,
  purgeOutbox,
  underTrace,
  unrelayedAge,
  writeEvents,
} from "./outbox/outbox.mysql.ts"
export { chunksOf, inParts, padded, places } from "./places.ts"
export { gathered } from "./together/gathered.ts"
export { readTogether } from "./together/read-together.ts"
export { inTransaction, rollingBack, type Tx } from "./unit-of-work.mysql.ts"
