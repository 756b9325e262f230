import type { Lane, LaneMode } from "../network/network.model.ts"

/** Hours decide; among equally quick ways the cheaper one. Whole numbers, so that sums are exact. */
export const weightOf = ({ hours, costMinor }: Lane): number => hours * 1e9 + costMinor

/** Weight of the lightest way from a node to every node it reaches, itself (0) included. */
export type Weights = ReadonlyMap<string, number>
export type WeighWays = (lanes: readonly Lane[], from: string) => Weights

/** The ways from one node: how heavy, and by which lane one comes to each node. */
export type Ways = { readonly weights: Weights; readonly last: ReadonlyMap<string, Lane> }

/** By service level, then by warehouse. */
export type Routes = {
  readonly lanes: readonly Lane[]
  readonly byService: readonly ReadonlyMap<string, Ways>[]
  /** How many searches this update took; the others were still true. */
  readonly searched: number
}

/** What a service level may travel by, in the order of the service levels. */
export const modesOfService: readonly (readonly LaneMode[])[] = [["surface"], ["surface", "air", "local"]]

const isTight = (lane: Lane, weights: Weights): boolean => {
  const from = weights.get(lane.from)
  return from !== undefined && from + weightOf(lane) === weights.get(lane.to)
}

/** Would the lane be taken, were it there? Equally light counts. */
const isWelcome = (lane: Lane, weights: Weights): boolean => {
  const from = weights.get(lane.from)
  return from !== undefined && from + weightOf(lane) <= (weights.get(lane.to) ?? Number.POSITIVE_INFINITY)
}

/** Of equally light ways the lane with the lowest id wins, so that the same lanes always give the same ways. */
const waysFrom = (lanes: readonly Lane[], from: string, weigh: WeighWays): Ways => {
  const weights = weigh(lanes, from)
  const last = new Map<string, Lane>()
  for (const lane of lanes) {
    if (lane.to === from || !isTight(lane, weights)) continue
    const held = last.get(lane.to)
    if (!held || lane.id < held.id) last.set(lane.to, lane)
  }
  return { weights, last }
}

/** The lanes from the source to a node; empty when it can't be reached. */
export const wayTo = ({ last }: Ways, node: string): readonly Lane[] => {
  const way: Lane[] = []
  for (let lane = last.get(node); lane; lane = last.get(lane.from)) way.unshift(lane)
  return way
}

const sameLane = (a: Lane, b: Lane): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.courierId === b.courierId &&
  a.mode === b.mode &&
  a.hours === b.hours &&
  a.costMinor === b.costMinor &&
  a.cutOffMinute === b.cutOffMinute &&
  a.workingDays === b.workingDays &&
  a.capacity === b.capacity

/** Lanes that are gone or were otherwise, and lanes that are new or are otherwise now. */
const difference = (before: readonly Lane[], after: readonly Lane[]) => {
  const [old, now] = [before, after].map((lanes) => new Map(lanes.map((lane) => [lane.id, lane])))
  const missing = (lane: Lane, from: ReadonlyMap<string, Lane> | undefined): boolean => {
    const other = from?.get(lane.id)
    return !other || !sameLane(lane, other)
  }
  return {
    gone: before.filter((lane) => missing(lane, now)),
    come: after.filter((lane) => missing(lane, old)),
  }
}

export type RouteFacts = {
  readonly lanes: readonly Lane[]
  readonly warehouseIds: readonly string[]
  readonly weigh: WeighWays
}

/**
 * The ways of every warehouse at every service level. With the ways of before, only sources are searched anew that a
 * changed lane lay on the way of, or could now lie on; the result is the same as without.
 */
export const findRoutes = ({ lanes, warehouseIds, weigh }: RouteFacts, before: Routes | null): Routes => {
  const { gone, come } = difference(before?.lanes ?? [], lanes)
  let searched = 0
  const byService = modesOfService.map((modes, service) => {
    const usable = lanes.filter(({ mode }) => modes.includes(mode))
    const concerns = ({ mode }: Lane): boolean => modes.includes(mode)
    const ways = (from: string): Ways => {
      const held = before?.byService[service]?.get(from)
      const stale =
        !held ||
        gone.some((lane) => concerns(lane) && isTight(lane, held.weights)) ||
        come.some((lane) => concerns(lane) && isWelcome(lane, held.weights))
      if (!stale) return held
      searched += 1
      return waysFrom(usable, from, weigh)
    }
    return new Map(warehouseIds.map((id) => [id, ways(id)]))
  })
  return { lanes, byService, searched }
}
