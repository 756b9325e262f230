import type { CaseKind, ReconciliationCase } from "@haat/domain/payment"
import { newId } from "@haat/platform/ids"
import { reconciliation } from "../../payment/reconciliation.ts"
import { clients } from "../../shared/index.ts"
import { repairsBy } from "../../shop.ts"
import { openBankScene } from "./bank-scene.ts"
import { concerningScenes, payFor, placeFor, viewerOf } from "./order-scene.ts"

/** A shop and its bank whose webhooks never arrive: what isn't reconciled stays wrong. */
export const openReconciledScene = async () => {
  const scene = await openBankScene({
    ...{ stock: { kettle: { "WH-BLR": 50 } }, modes: {}, timeoutMs: 8000, lost: 1 },
  })
  const planted: string[] = []
  const ghosts = new Set<unknown>()
  const concerning = async () => {
    const isOurs = await concerningScenes(scene)
    return (row: Readonly<Record<string, unknown>>) =>
      isOurs(row) || Object.values(row).some((value) => ghosts.has(value))
  }
  const desk = reconciliation(clients, {
    gateways: new Map([[scene.provider, scene.gateway]]),
    concerning,
    repairs: { settle: scene.ordering.settle, ...repairsBy(scene.ordering) },
  })
  /** Opened at the bank's page. */
  const openAtBank = async () => {
    const buyer = scene.buyer({ kettle: 1 })
    const order = await placeFor(scene.ordering, buyer)
    const attemptId = await payFor(scene.ordering, buyer, order.code)
    const paid = await scene.ordering.pay(order.code, viewerOf(buyer), newId())
    if (!paid.ok) throw new Error(paid.error.code)
    const look = async () => {
      const seen = await scene.ordering.getOrder(order.code, viewerOf(buyer))
      return seen.ok ? seen.value.status : seen.error.code
    }
    return { order, attemptId, look, buyer, redirectUrl: paid.value.redirectUrl }
  }
  return {
    ...{ ...scene, desk },
    run: async () => {
      const done = await desk.reconcile(newId())
      if (!done) throw new Error("the slot was taken")
      if (done.problems.length > 0) throw new Error(done.problems.join("; "))
    },
    /** Looks at rows of this name, too: money that no order of the scene asked for. */
    mind: (id: string): void => void ghosts.add(id),
    caseOf: async (kind: CaseKind, subject: string): Promise<ReconciliationCase | undefined> => {
      for (const state of ["OPEN", "REPAIRED", "RESOLVED", "GONE"] as const) {
        const { items } = await desk.cases({ state, kind }, { cursor: null, limit: 1000 })
        const found = items.find((one) => one.subject === subject)
        if (found) planted.push(subject)
        if (found) return found
      }
      return undefined
    },
    openAtBank,
    /** Paid at the bank, which nobody told us. */
    paidAtBank: async () => {
      const opened = await openAtBank()
      await scene.bank.buyerPays(opened.redirectUrl)
      return opened
    },
    change: (sql: string, values: readonly (string | number | null)[]) =>
      clients.mysql().change(sql, [...values]),
    close: async () => {
      for (const subject of planted)
        await clients.mysql().change("DELETE FROM payment_case WHERE subject = ?", [subject])
      await scene.bank.stop()
    },
  }
}

export type ReconciledScene = Awaited<ReturnType<typeof openReconciledScene>>
