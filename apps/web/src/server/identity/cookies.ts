import { webEnv } from "@haat/platform/env"

/** The request's cookies; of doubled names the first counts. */
export const readCookies = (headers: Headers): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>()
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=")
    if (at < 1) continue
    const name = part.slice(0, at).trim()
    if (!cookies.has(name)) cookies.set(name, decoded(part.slice(at + 1).trim()))
  }
  return cookies
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

export const isHttps = (): boolean => webEnv().publicUrl.startsWith("https:")

/** A Set-Cookie line: HttpOnly, SameSite=Lax, and Secure wherever the shop is served by https. */
export const writeCookie = (name: string, value: string, { days }: { readonly days: number }): string =>
  [
    `${name}=${encodeURIComponent(value)}`,
    "Path=/",
    `Max-Age=${days * 86_400}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isHttps() ? ["Secure"] : []),
  ].join("; ")
