import { z } from "zod"
import { secretOf } from "./mode.env.ts"
import { lazyEnv, parseEnv, port } from "./read.env.ts"

/** What the shop looks like from outside. `publicAssets` is put in front of every picture's path (a CDN; none: ""). */
export const webEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      PUBLIC_URL: z.url().default(`http://127.0.0.1:${port(3000, source)}`),
      PUBLIC_ASSETS: z.string().default(""),
      /** How many reverse proxies of ours stand before the web process; 0 believes no forwarding header. */
      TRUSTED_HOPS: z.coerce.number().int().min(0).max(5).default(0),
      /** Set by the outermost of them: a region of ours, or a state's code as CDNs know it. */
      REGION_HEADER: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,64}$/, "is not a header's name")
        .optional(),
      /** A city database in MaxMind's format, the operator's own. */
      GEOIP_DATABASE: z.string().min(1).optional(),
    },
    source,
  )
  return {
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ""),
    publicAssets: env.PUBLIC_ASSETS.replace(/\/$/, ""),
    trustedHops: env.TRUSTED_HOPS,
    regionHeader: env.REGION_HEADER?.toLowerCase() ?? null,
    geoDatabase: env.GEOIP_DATABASE ?? null,
  }
})

/** Where the web process listens. */
export const frontEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      WEB_HOST: z.string().default("127.0.0.1"),
      WEB_PORT: z.coerce.number().int().optional(),
      /** Where Prometheus asks; without a port nobody is told. */
      WEB_METRICS_HOST: z.string().default("127.0.0.1"),
      WEB_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    },
    source,
  )
  const figures =
    env.WEB_METRICS_PORT === undefined ? null : { host: env.WEB_METRICS_HOST, port: env.WEB_METRICS_PORT }
  return { host: env.WEB_HOST, port: env.WEB_PORT ?? port(3000, source), figures }
})

/** Secrets of this installation; development defaults are refused in production (unless HAAT_DEMO). */
export const secretsEnv = lazyEnv((source) => ({
  auth: secretOf("AUTH_SECRET", source),
  /** Signs the webhooks between the payment gateway and us. */
  paymentWebhook: secretOf("PAYMENT_WEBHOOK_SECRET", source),
  /** Authorizes our calls to the payment gateway. */
  paymentApi: secretOf("PAYMENT_API_KEY", source),
  /** Signs links and tokens that we hand out (guest order links, quotes). */
  tokens: secretOf("TOKEN_SECRET", source),
  /** Keys the digests under which gift cards are found; another one makes every issued card unfindable. */
  giftCards: secretOf("GIFT_CARD_PEPPER", source),
}))
