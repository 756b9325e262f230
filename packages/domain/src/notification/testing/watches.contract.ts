import { describe, expect, it } from "vitest"
import type { Watches } from "../ports.ts"
import { WATCH_DAYS, WATCH_TURN_MS, type Watcher } from "../watch.model.ts"

const at = (minutes: number): Date => new Date(Date.UTC(2031, 2, 1, 10, minutes))
const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms)

/** `fresh` makes a name that nobody used before. */
export const watchesContract = (watches: Watches, fresh: () => string): void => {
  const account = (): Watcher => ({ customerId: fresh(), email: null })
  const guest = (): Watcher => ({ customerId: null, email: `${fresh()}@haat.example` })
  const ask = (sku: string, watcher: Watcher, minute: number, pincode = "560001") =>
    watches.ask({ sku, pincode, watcher }, 50, at(minute))
  const only = async (watcher: Watcher) => {
    const [watch] = await watches.listOf(watcher.customerId ?? "")
    if (!watch) throw new Error("nothing is kept")
    return watch
  }
  const lineOf = async (sku: string) => (await watches.line(sku, null)).map(({ id }) => id)

  describe("asking", () => {
    it("keeps a place in the line, however often somebody asks", async () => {
      const sku = fresh()
      const [first, second] = [account(), account()]
      await ask(sku, first, 0)
      await ask(sku, second, 1)
      await Promise.all([2, 3, 4].map((minute) => ask(sku, first, minute)))
      expect(await lineOf(sku)).toEqual([(await only(first)).id, (await only(second)).id])
    })

    it("knows which SKUs anybody asked for, whatever became of it", async () => {
      const [asked, confirmedNever, nobodys] = [fresh(), fresh(), fresh()]
      await ask(asked, account(), 0)
      await ask(confirmedNever, guest(), 0)
      expect(await watches.among([nobodys, asked, confirmedNever, asked])).toEqual(
        new Set([asked, confirmedNever]),
      )
      expect(await watches.among([])).toEqual(new Set())
    })

    it("keeps one watch for each pincode, and no more than the limit for one account", async () => {
      const [sku, who] = [fresh(), account()]
      for (const pincode of ["560001", "600001"])
        expect(await watches.ask({ sku, pincode, watcher: who }, 2, at(0))).toBe(true)
      expect(await watches.ask({ sku, pincode: "110001", watcher: who }, 2, at(0))).toBe(false)
      expect(await watches.ask({ sku, pincode: "600001", watcher: who }, 2, at(0))).toBe(true)
      expect(await watches.listOf(who.customerId ?? "")).toHaveLength(2)
    })

    it("leaves a guest out of the line until the mailbox says yes, from when on they wait", async () => {
      const [sku, who, other] = [fresh(), guest(), account()]
      await ask(sku, who, 0)
      await ask(sku, other, 5)
      expect(await lineOf(sku)).toHaveLength(1)
    })
  })

  describe("telling", () => {
    it("tells who waits once, and counts their turn until it is over", async () => {
      const [sku, who] = [fresh(), account()]
      await ask(sku, who, 0)
      const { id } = await only(who)
      const told = [{ id, warehouseId: "WH-BLR" }]
      const counts = await Promise.all([1, 2, 3].map(() => watches.tell(told, at(1))))
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1)
      expect(await watches.find(id)).toMatchObject({ state: "TOLD", toldBy: expect.any(String) })
      expect(await lineOf(sku)).toEqual([])
      expect(await watches.turns(sku, at(2))).toEqual(new Map([["WH-BLR", 1]]))
      expect(await watches.turns(sku, later(at(2), WATCH_TURN_MS))).toEqual(new Map())
      await ask(sku, who, 9)
      expect(await lineOf(sku)).toEqual([id])
    })

    it("ends the turns of those told before what they were told of was gone, and of nobody else", async () => {
      const [sku, early, late] = [fresh(), account(), account()]
      await ask(sku, early, 0)
      await ask(sku, late, 1)
      await watches.tell([{ id: (await only(early)).id, warehouseId: "WH-BLR" }], at(2))
      await watches.tell([{ id: (await only(late)).id, warehouseId: "WH-BLR" }], at(6))
      const gone = { sku, warehouseId: "WH-BLR", before: at(5) }
      await watches.endTurns(gone)
      await watches.endTurns(gone)
      await watches.endTurns({ ...gone, warehouseId: "WH-MAA", before: at(9) })
      expect(await watches.turns(sku, at(7))).toEqual(new Map([["WH-BLR", 1]]))
    })

    it("gives a place back to whom it told too late, but only by the event that told them", async () => {
      const [sku, who, next] = [fresh(), account(), account()]
      await ask(sku, who, 0)
      await ask(sku, next, 1)
      const { id } = await only(who)
      await watches.tell([{ id, warehouseId: "WH-BLR" }], at(2))
      await watches.waitAgain(id, "another")
      expect(await lineOf(sku)).toHaveLength(1)
      await watches.waitAgain(id, (await watches.find(id))?.toldBy ?? "")
      expect(await lineOf(sku)).toEqual([id, (await only(next)).id])
      expect(await watches.turns(sku, at(3))).toEqual(new Map())
    })

    it("walks on behind somebody, and through the SKUs that are waited for", async () => {
      const [sku, first, second] = [fresh(), account(), account()]
      await ask(sku, first, 0)
      await ask(sku, second, 0)
      const [head, ...rest] = await watches.line(sku, null)
      expect(await watches.line(sku, head ?? null)).toEqual(rest)
      expect(await watches.skus("", 10_000)).toContain(sku)
      expect(await watches.skus(sku, 10_000)).not.toContain(sku)
    })
  })

  describe("ending", () => {
    it("lets only its owner end a watch", async () => {
      const [sku, who] = [fresh(), account()]
      await ask(sku, who, 0)
      const { id } = await only(who)
      expect(await watches.remove(id, fresh())).toBe(false)
      expect(await watches.remove(id, who.customerId ?? "")).toBe(true)
      expect(await watches.find(id)).toBeNull()
    })

    it("forgets whose time is over", async () => {
      const [sku, who] = [fresh(), account()]
      await ask(sku, who, 0)
      const { id } = await only(who)
      await watches.forget(later(at(0), WATCH_DAYS.waitingMs - 1))
      expect(await watches.find(id)).not.toBeNull()
      expect(await watches.forget(later(at(0), WATCH_DAYS.waitingMs))).toBeGreaterThan(0)
      expect(await watches.find(id)).toBeNull()
    })
  })
}
