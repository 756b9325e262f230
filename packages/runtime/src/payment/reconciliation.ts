import { mysqlBookedMoney, mysqlCases, mysqlRefunds, mysqlRuns, mysqlWebhooks } from "@haat/db/payment"
import {
  type BookedMoney,
  type Gateways,
  makeReconcile,
  makeSettleWaiting,
  type Payment,
  type Repairs,
} from "@haat/domain/payment"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import type { Clients } from "../shared/index.ts"
import { auditedCases, type Concerning } from "./audited-cases.ts"

export type ReconciliationCalls = {
  readonly gateways: Gateways
  readonly repairs: Omit<Repairs, "confirmRefund" | "settleWebhook">
  readonly concerning?: Concerning
}

/** What the caller is concerned with, out of all that was booked. */
const within = (money: BookedMoney, concerning: Concerning | undefined): BookedMoney =>
  concerning
    ? {
        bookedAt: async (wanted) => {
          const [{ attempts, refunds }, isOurs] = [await money.bookedAt(wanted), await concerning()]
          return { attempts: attempts.filter(isOurs), refunds: refunds.filter(isOurs) }
        },
      }
    : money

/** Whether a case is about the caller: other tests' cases are theirs to close. */
const about = (concerning: Concerning | undefined) => async () => {
  const isOurs = (await concerning?.()) ?? (() => true)
  return (subject: string) => isOurs(Object.fromEntries(subject.split(" ").entries()))
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
  const [cases, runs] = [mysqlCases(mysql, about(concerning)), mysqlRuns(mysql)]
  const providers = [...gateways.keys()]
  const { markSucceeded: confirmRefund } = mysqlRefunds(mysql, providers)
  const webhooks = mysqlWebhooks(mysql, providers)
  const settleWebhook = makeSettleWaiting({ webhooks, settle: repairs.settle })
  const edge = { clock: systemClock, ids: { uuid: newId } }
  const reconcile = makeReconcile({
    ...{ gateways, cases, runs, ...edge, repairs: { ...repairs, confirmRefund, settleWebhook } },
    money: within(mysqlBookedMoney(mysql), concerning),
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
