import { subscribe } from "node:diagnostics_channel"
import type { IncomingHttpHeaders, IncomingMessage } from "node:http"
import { webEnv } from "@haat/platform/env"
import type { GeoReader } from "@haat/platform/geo"
import { regionOfVisit } from "./visit-region.ts"

/** Headers by which a client could claim another address, host, country or an inner route. */
const claims = [
  "x-haat-peer",
  "x-haat-region",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
  "x-real-ip",
  "cf-ipcountry",
  "cf-connecting-ip",
  "x-vercel-ip-country",
  "x-vercel-ip-country-region",
  "cf-region-code",
  "x-middleware-subrequest",
] as const

const chain = (value: string | string[] | undefined): readonly string[] =>
  [value ?? []]
    .flat()
    .flatMap((part) => part.split(","))
    .map((part) => part.trim())

/**
 * The address seen by the outermost of our own proxies: with `hops` of them, that many from the right of
 * X-Forwarded-For; with none, the socket's. Whatever stands further left is the client's own invention.
 */
export const peerOf = (
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  hops: number,
): string => {
  const forwarded = chain(headers["x-forwarded-for"])
  const seen = hops === 0 ? undefined : forwarded.at(-hops)
  return (seen ?? socketAddress ?? "").replace(/^::ffff:/, "") || "unknown"
}

/** Drops every claim and writes down the one address we believe. */
export const settleClaims = (headers: IncomingHttpHeaders, peer: string): void => {
  for (const claim of claims) delete headers[claim]
  headers["x-haat-peer"] = peer
}

/** Headers of ours, which no client's word stands beside. */
const ours: readonly string[] = ["x-haat-peer", "x-haat-region"]

/** Whoever copies a request's headers reads them as they came in: these then say the same. */
const settleRaw = ({ headers, rawHeaders }: IncomingMessage): void => {
  const settled: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = [rawHeaders[at], rawHeaders[at + 1]]
    const key = name.toLowerCase()
    if (Object.hasOwn(headers, key) && !ours.includes(key)) settled.push(name, value)
  }
  for (const name of ours) {
    const said = headers[name]
    if (typeof said === "string") settled.push(name, said)
  }
  rawHeaders.splice(0, rawHeaders.length, ...settled)
}

/**
 * Settles the claims of every request of this process before anybody hears it, Next included, which offers no hook
 * that early and would pass a client's own X-Forwarded-For on. Node tells of a request on this channel first. A first
 * visit home is told its region, by which `next.config.ts` chooses the prerendered page.
 */
export const guardServers = (geo: GeoReader | null = null): void => {
  const { trustedHops, regionHeader } = webEnv()
  const header = trustedHops > 0 ? regionHeader : null
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    const { headers, socket, url } = request
    const peer = peerOf(headers, socket.remoteAddress, trustedHops)
    const region = regionOfVisit({ headers, url, peer }, { header, geo })
    settleClaims(headers, peer)
    if (regionHeader !== null) delete headers[regionHeader]
    if (region !== null) headers["x-haat-region"] = region
    settleRaw(request)
  })
}
