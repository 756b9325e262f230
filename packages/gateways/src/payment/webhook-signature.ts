import { createHmac, timingSafeEqual } from "node:crypto"

const shape = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/

const digest = (secret: string, timestamp: string, rawBody: string): Buffer =>
  createHmac("sha256", secret).update(`${timestamp}.${rawBody}`).digest()

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "timestamp.body">`, for the header Haat-Signature. */
export const signWebhook = (secret: string, rawBody: string, at: Date): string => {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return `t=${timestamp},v1=${digest(secret, timestamp, rawBody).toString("hex")}`
}

export type SignatureVerdict = "genuine" | "forged" | "stale"

/**
 * Checks a signature over the raw body in constant time. `stale` (too old, or from the future) is said only of a
 * genuine one, so that nobody learns anything from a forged timestamp.
 */
export const checkSignature = (
  {
    secret,
    rawBody,
    signature,
  }: { readonly secret: string; readonly rawBody: string; readonly signature: string },
  now: Date,
  toleranceMs: number,
): SignatureVerdict => {
  const [, timestamp, hex] = shape.exec(signature) ?? []
  if (!timestamp || !hex) return "forged"
  if (!timingSafeEqual(digest(secret, timestamp, rawBody), Buffer.from(hex, "hex"))) return "forged"
  return Math.abs(now.getTime() - Number(timestamp) * 1000) > toleranceMs ? "stale" : "genuine"
}
