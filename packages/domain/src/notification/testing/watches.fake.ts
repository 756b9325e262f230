import type { NewWatch, Watches } from "../ports.ts"
import type { Told } from "../telling/choose-told.rule.ts"
import { WATCH_DAYS, WATCH_TURN_MS, type Watch } from "../watch.model.ts"

type Kept = Watch & {
  readonly from: string | null
  readonly toldAt: Date | null
  readonly turnEndsAt: Date | null
  readonly forgetAt: Date
}

const ownerOf = ({ watcher, sku, pincode }: NewWatch): string =>
  `${watcher.customerId ?? watcher.email}|${sku}|${pincode}`

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms)
const untold = { toldBy: null, from: null, toldAt: null, turnEndsAt: null }
const bySince = (a: Watch, b: Watch): number =>
  a.since.getTime() - b.since.getTime() || a.id.localeCompare(b.id)

/** `events`: what was told with the changes, `asked:<watch>` and `due:<watch>`. */
export const createFakeWatches = (): Watches & { readonly events: string[] } => {
  const kept = new Map<string, Kept>()
  const events: string[] = []
  let ids = 0
  const newId = () => {
    ids += 1
    return `w${ids}`
  }
  const all = () => [...kept.values()]
  const change = (id: string, fields: Partial<Kept>): void => {
    const found = kept.get(id)
    if (found) kept.set(id, { ...found, ...fields })
  }
  const begin = (watch: NewWatch, id: string, now: Date): void => {
    const guest = watch.watcher.email !== null
    const forgetAt = after(now, guest ? WATCH_DAYS.unconfirmedMs : WATCH_DAYS.waitingMs)
    kept.set(id, { ...watch, ...untold, id, state: guest ? "UNCONFIRMED" : "WAITING", since: now, forgetAt })
  }
  const tellOne = ({ id, warehouseId: from }: Told, now: Date): boolean => {
    if (kept.get(id)?.state !== "WAITING") return false
    const due = `due:${id}:${now.getTime()}`
    const [turnEndsAt, forgetAt] = [after(now, WATCH_TURN_MS), after(now, WATCH_DAYS.toldMs)]
    change(id, { state: "TOLD", toldBy: due, from, toldAt: now, turnEndsAt, forgetAt })
    events.push(due)
    return true
  }
  return {
    events,
    ask: async (watch, limit, now) => {
      const { customerId, email } = watch.watcher
      const found = all().find((one) => ownerOf(one) === ownerOf(watch))
      const others = all().filter((one) => one.watcher.customerId === customerId && one.state === "WAITING")
      if (customerId !== null && !found && others.length >= limit) return false
      const id = found?.id ?? newId()
      if (!found || found.state === "TOLD") begin(watch, id, now)
      if (email !== null) events.push(`asked:${id}`)
      return true
    },
    find: async (id) => kept.get(id) ?? null,
    listOf: async (customerId) =>
      all()
        .filter(({ watcher }) => watcher.customerId === customerId)
        .sort((a, b) => -bySince(a, b)),
    confirm: async (id, now) => {
      if (kept.get(id)?.state === "UNCONFIRMED")
        change(id, { state: "WAITING", since: now, forgetAt: after(now, WATCH_DAYS.waitingMs) })
    },
    remove: async (id, customerId) => {
      const found = kept.get(id)
      if (!found || (customerId !== undefined && found.watcher.customerId !== customerId)) return false
      return kept.delete(id)
    },
    line: async (sku, behind) =>
      all()
        .filter((one) => one.sku === sku && one.state === "WAITING")
        .filter((one) => behind === null || bySince(one, { ...one, ...behind }) > 0)
        .sort(bySince)
        .slice(0, 500),
    turns: async (sku, now) => {
      const turns = new Map<string, number>()
      for (const one of all())
        if (one.sku === sku && one.from !== null && one.turnEndsAt && one.turnEndsAt > now)
          turns.set(one.from, (turns.get(one.from) ?? 0) + 1)
      return turns
    },
    endTurns: async ({ sku, warehouseId, before }) => {
      for (const one of all())
        if (one.sku === sku && one.from === warehouseId && one.toldAt && one.toldAt < before)
          change(one.id, { turnEndsAt: before })
    },
    tell: async (told, now) => told.filter((one) => tellOne(one, now)).length,
    waitAgain: async (id, toldBy) => {
      if (kept.get(id)?.toldBy === toldBy) change(id, { ...untold, state: "WAITING" })
    },
    among: async (skus) => new Set(all().flatMap(({ sku }) => (skus.includes(sku) ? [sku] : []))),
    skus: async (behind, limit) =>
      [...new Set(all().flatMap(({ sku, state }) => (state === "WAITING" && sku > behind ? [sku] : [])))]
        .sort()
        .slice(0, limit),
    forget: async (now) => {
      const over = all().filter(({ forgetAt }) => forgetAt <= now)
      for (const { id } of over) kept.delete(id)
      return over.length
    },
  }
}
