import { sleep } from "@haat/platform/clock"
import { fullJitter } from "@haat/platform/retry"
import { counter } from "@haat/platform/telemetry"
import { insideTransaction, isInTransaction } from "@haat/platform/transaction"
import { drizzle } from "drizzle-orm/mysql2"
import type { PoolConnection } from "mysql2/promise"
import { type Mysql, type Orm, type Sql, sqlOver } from "./client.mysql.ts"
import { isTransient } from "./errno.mysql.ts"
import { type Telling, writeEvents } from "./outbox/outbox.mysql.ts"

/** A running transaction. Only `inTransaction` makes one. */
export type Tx = Sql &
  Telling & {
    readonly kind: "tx"
    /** Made when it is asked for: few transactions need it. */
    readonly orm: () => Orm
  }

const retries = counter({
  name: "haat_mysql_transaction_retries_total",
  help: "Transactions run again after a deadlock, a lock wait or a snapshot conflict",
})

const openTx = (connection: PoolConnection): Tx => ({
  ...sqlOver(connection),
  kind: "tx",
  orm: () => drizzle({ client: connection as never }),
  unwritten: [],
})

const attempt = async <Value>(mysql: Mysql, body: (tx: Tx) => Promise<Value>): Promise<Value> => {
  const connection = await mysql.pool.getConnection()
  let broken = true
  try {
    await connection.query("START TRANSACTION")
    const tx = openTx(connection)
    const value = await insideTransaction(() => body(tx))
    await writeEvents(tx)
    await connection.query("COMMIT")
    broken = false
    return value
  } catch (error) {
    await connection.query("ROLLBACK").then(
      () => {
        broken = false
      },
      () => undefined,
    )
    throw error
  } finally {
    if (broken) connection.destroy()
    else connection.release()
  }
}

/**
 * One READ COMMITTED transaction. The whole body is run again (4 tries in all, jitter up to 50 ms) when another
 * transaction was in the way, so it must be a pure function of its inputs: no calls to the outside, ids and
 * times made before. Throwing rolls back. A refusal that must not leave traces has to be thrown, too: see
 * `rollingBack`.
 */
export const inTransaction = async <Value>(
  mysql: Mysql,
  body: (tx: Tx) => Promise<Value>,
): Promise<Value> => {
  if (isInTransaction())
    throw new Error("inTransaction was called inside a transaction; pass the Tx on instead")
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(mysql, body)
    } catch (error) {
      if (tries > 3 || !isTransient(error)) throw error
      retries.inc()
      await sleep(5 + fullJitter({ backoffMs: 45, maxBackoffMs: 45 }, 1))
    }
  }
}

class Refused<Answer> extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super("transaction refused")
    this.answer = answer
  }
}

/** Like `inTransaction` for bodies that answer a Result: an answer with `ok: false` rolls everything back. */
export const rollingBack = async <Answer extends { readonly ok: boolean }>(
  mysql: Mysql,
  body: (tx: Tx) => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await inTransaction(mysql, async (tx) => {
      const answer = await body(tx)
      if (!answer.ok) throw new Refused(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof Refused) return error.answer as Answer
    throw error
  }
}
