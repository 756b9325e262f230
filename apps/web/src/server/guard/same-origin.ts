import { webEnv } from "@haat/platform/env"

const loopback = ["127.0.0.1", "localhost", "[::1]"]

/** Where our own pages come from: PUBLIC_URL; on a developer's machine each name of the loopback with its port. */
export const allowedOrigins = (): readonly string[] => {
  const { origin, hostname, protocol, port } = new URL(webEnv().publicUrl)
  if (!loopback.includes(hostname)) return [origin]
  return loopback.map((name) => `${protocol}//${name}${port === "" ? "" : `:${port}`}`)
}

export type OriginRefusal = "FOREIGN_ORIGIN" | "NOT_JSON" | "NO_CLIENT_HEADER"

/**
 * Why a state-changing browser request is refused, or null. A page of another site can send none of these: JSON
 * as content type, a header of ours, our origin. A missing Origin (no browser) passes by the first two alone.
 */
export const refuseForeign = (headers: Headers): OriginRefusal | null => {
  const origin = headers.get("origin")
  if (origin !== null && !allowedOrigins().includes(origin)) return "FOREIGN_ORIGIN"
  const site = headers.get("sec-fetch-site")
  if (site !== null && site !== "same-origin" && site !== "none") return "FOREIGN_ORIGIN"
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase()
  if (type !== "application/json") return "NOT_JSON"
  return headers.has("x-haat-client") ? null : "NO_CLIENT_HEADER"
}
