import { createHmac, timingSafeEqual } from "node:crypto"
import { secretsEnv } from "@haat/platform/env"

export const visitorCookie = "haat_visitor"

const signatureOf = (visitorId: string): string =>
  createHmac("sha256", secretsEnv().tokens).update(`visitor:${visitorId}`).digest("base64url")

/** `<visitor id>.<HMAC-SHA256>`: nobody but us can name a visitor. The same text is cookie and bearer token. */
export const writeVisitorToken = (visitorId: string): string => `${visitorId}.${signatureOf(visitorId)}`

/** The visitor a token names, or undefined when it is missing, malformed or not signed by us. */
export const readVisitorToken = (token: string | undefined): string | undefined => {
  const [, visitorId, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token ?? "") ?? []
  if (visitorId === undefined || signature === undefined) return undefined
  const expected = Buffer.from(signatureOf(visitorId))
  return timingSafeEqual(expected, Buffer.from(signature)) ? visitorId : undefined
}
