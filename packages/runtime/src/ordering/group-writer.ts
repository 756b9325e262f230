import { groupStock } from "@haat/db/inventory"
import { groupOrders } from "@haat/db/ordering"
import { attemptRows } from "@haat/db/payment"
import { inTransaction, isAway } from "@haat/db/shared"
import {
  type InTransaction,
  makeWriteGroup,
  makeWriteInGroups,
  makeWriteOrder,
  type WriteOrder,
} from "@haat/domain/ordering"
import { placingEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import { counter, currentTraceparent } from "@haat/platform/telemetry"
import type { Clients } from "../shared/index.ts"

const groups = counter({ name: "haat_place_groups_total", help: "Transactions that wrote orders together" })
const orders = counter({ name: "haat_place_group_orders_total", help: "Orders in those transactions" })

/** All placing goes through one of these per process: see makeWriteInGroups. */
export const groupWriter = (clients: Clients, inOwnTransaction: InTransaction) => {
  const together = makeWriteGroup((body) =>
    inTransaction(clients.mysql(), (tx) =>
      body({ orders: groupOrders(tx), attempts: attemptRows(tx), stock: groupStock(tx) }),
    ),
  )
  const { size, lanes, waitingMs } = placingEnv()
  const { write, waiting } = makeWriteInGroups({
    writeGroup: (commands) => {
      groups.inc()
      orders.inc(commands.length)
      return together(commands)
    },
    writeOne: makeWriteOrder(inOwnTransaction, newId),
    isAway,
    size,
    lanes,
    waitingMs,
    nowMs: () => performance.now(),
  })
  return {
    waiting,
    write: (command: WriteOrder) => write({ ...command, traceparent: currentTraceparent() }),
  }
}
