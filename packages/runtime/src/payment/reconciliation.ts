import { mysqlBookedMoney, mysqlCases, mysqlRefunds, mysqlRuns } from "@haat/db/payment"
import { type Gateways, makeReconcile, type Payment, type Repairs } from "@haat/domain/payment"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import type { Clients } from "../shared/index.ts"
import { auditedCases, type Concerning } from "./audited-cases.ts"

export type ReconciliationCalls = {
  readonly gateways: Gateways
  readonly repairs: Omit<Repairs, "confirmRefund">
  readonly concerning?: Concerning
}

type Desk = Pick<
  Payment,
  "reconcile" | "reconcileDaily" | "reconciliations" | "cases" | "openCases" | "resolveCase"
>

/** The books of gateways, payments, orders and stock, held against each other. */
export const reconciliation = (
  clients: Clients,
  { gateways, repairs, concerning }: ReconciliationCalls,
): Desk => {
  const mysql = clients.mysql()
  const [cases, runs] = [mysqlCases(mysql), mysqlRuns(mysql)]
  const { markSucceeded: confirmRefund } = mysqlRefunds(mysql)
  const edge = { clock: systemClock, ids: { uuid: newId } }
  const reconcile = makeReconcile({
    ...{ gateways, cases, runs, ...edge, repairs: { ...repairs, confirmRefund } },
    money: mysqlBookedMoney(mysql),
    audit: auditedCases(clients, concerning),
  })
  return {
    reconcile,
    reconcileDaily: () => reconcile(`day:${systemClock.now().toISOString().slice(0, 10)}`),
    reconciliations: runs.list,
    cases: cases.list,
    openCases: cases.counts,
    resolveCase: (resolution) => cases.resolve({ ...resolution, at: systemClock.now() }),
  }
}
