import type { IncomingHttpHeaders } from "node:http"
import { type Region, regionOfCode } from "@haat/domain/delivery"
import { HOME_REGIONS } from "@haat/domain/homepage"
import type { GeoReader } from "@haat/platform/geo"

/** What our own entry says: one of our regions, or a state's code as CDNs tell it. */
const told = (value: string | string[] | undefined): Region | null => {
  const [word = ""] = [value ?? ""].flat()
  return HOME_REGIONS.find((region) => region === word) ?? regionOfCode(word)
}

type Visit = {
  readonly headers: IncomingHttpHeaders
  readonly url: string | undefined
  readonly peer: string
}

export type RegionSources = {
  /** The header by which our entry tells the region; null: none does, or no entry is ours. */
  readonly header: string | null
  readonly geo: GeoReader | null
}

const isFirstVisit = ({ headers, url }: Visit): boolean =>
  /^\/(\?|$)/.test(url ?? "") && !/(^|;\s*)haat_region=/.test(headers.cookie ?? "")

/** The region of somebody who comes home for the first time; null where nothing is known, or they have chosen. */
export const regionOfVisit = (visit: Visit, { header, geo }: RegionSources): Region | null => {
  if (!isFirstVisit(visit)) return null
  const said = header === null ? null : told(visit.headers[header])
  if (said !== null || geo === null) return said
  const spot = geo(visit.peer)
  return spot?.country === "IN" ? regionOfCode(spot.subdivision) : null
}
