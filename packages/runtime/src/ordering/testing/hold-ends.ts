import { until } from "@haat/platform/clock"
import { clients } from "../../shared/index.ts"
import { checkOut, placeInputOf, type Scene } from "./order-scene.ts"

type Row = {
  readonly id: string
  readonly status: string
  readonly expires_at: Date | null
  readonly closed_at: Date | null
  readonly now: Date
}

/** An order and the instant its hold ends, both as the database has them. */
export type Hold = { readonly id: string; readonly endsAt: Date }

const read = (ids: readonly string[]): Promise<readonly Row[]> =>
  clients.mysql().rows<Row>(
    `SELECT id, status, expires_at, closed_at, UTC_TIMESTAMP(3) AS now FROM ordering_order
       WHERE id IN (${ids.map(() => "?").join(", ")})`,
    ids,
  )

const endOf = ({ id, expires_at: endsAt }: Row): Hold => {
  if (!endsAt) throw new Error(`${id} ended before it was looked at`)
  return { id, endsAt }
}

/** So many buyers of one kettle press "place" at once: who holds one, why the others don't, how long the slowest waited. */
export const rush = async ({ ordering, buyer }: Scene, buyers: number) => {
  const all = Array.from({ length: buyers }, () => buyer({ kettle: 1 }))
  const inputs = await Promise.all(all.map(async (one) => placeInputOf(one, await checkOut(ordering, one))))
  const answers = await Promise.all(
    inputs.map(async (input) => {
      const startedAt = performance.now()
      const placed = await ordering.place(input)
      return { placed, ms: performance.now() - startedAt }
    }),
  )
  const ids = answers.flatMap(({ placed }) => (placed.ok ? [placed.value.id] : []))
  return {
    holds: ids.length > 0 ? (await read(ids)).map(endOf) : [],
    refusals: answers.flatMap(({ placed }) => (placed.ok ? [] : [placed.error.code])),
    slowestMs: Math.max(...answers.map(({ ms }) => ms)),
  }
}

/**
 * Waits until all of these holds are over, by the clock of the database: by how many milliseconds the first and the
 * last one missed their time (below zero is early), and how many there were at once.
 */
export const awaitEnds = async (holds: readonly Hold[]) => {
  const endsAt = new Map(holds.map((hold) => [hold.id, hold.endsAt.getTime()]))
  const missed = new Map<string, readonly number[]>()
  let atOnce = 0
  const look = async () => {
    const rows = await read([...endsAt.keys()])
    const ended = rows.filter(({ status }) => status === "EXPIRED")
    atOnce = Math.max(atOnce, rows.length - ended.length)
    for (const { id, now, closed_at: closedAt } of ended) {
      const end = endsAt.get(id) ?? 0
      const seen = now.getTime() - end
      if (!missed.has(id)) missed.set(id, [seen, (closedAt?.getTime() ?? 0) - end])
    }
    return ended.length === rows.length
  }
  await until("the ends of all holds", look, { timeoutMs: 40_000 })
  const by = [...missed.values()].flat()
  return { earliestMs: Math.min(...by), latestMs: Math.max(...by), atOnce }
}

/**
 * By how much this machine itself was late until asked: the longest a pause of 50 ms and one round trip to the database
 * took. On a quiet machine next to nothing; beside other heavy tests it is no fault of the holds.
 */
export const stalls = (): (() => Promise<number>) => {
  let asked = false
  let worst = 0
  const beat = async (): Promise<void> => {
    while (!asked) {
      const startedAt = performance.now()
      await new Promise((go) => setTimeout(go, 50))
      await clients.mysql().rows("SELECT 1")
      worst = Math.max(worst, performance.now() - startedAt - 50)
    }
  }
  const beating = beat()
  return async () => {
    asked = true
    await beating
    return worst
  }
}
