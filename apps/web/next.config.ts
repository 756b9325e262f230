import { join } from "node:path"
import type { NextConfig } from "next"

const development = process.env.NODE_ENV === "development"
const mediaOrigin = originOf(process.env.PUBLIC_ASSETS)

function originOf(url: string | undefined): string {
  return url?.startsWith("http") ? new URL(url).origin : ""
}

/**
 * Shopper pages are prerendered and shared, so their policy carries no nonce: inline scripts are Next's own
 * flight data, everything else must come from our origin. Nothing may frame us or send a form elsewhere.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: blob: ${mediaOrigin}`.trim(),
  "font-src 'self'",
  `connect-src 'self'${development ? " ws:" : ""}`,
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ")

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  // The development server sends one of its scripts with a wrong type.
  ...(development ? [] : [{ key: "X-Content-Type-Options", value: "nosniff" }]),
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
]

const regions = "north|south|east|west|central|northeast"

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  transpilePackages: [
    "@haat/db",
    "@haat/domain",
    "@haat/events",
    "@haat/gateways",
    "@haat/platform",
    "@haat/runtime",
    "@haat/ui",
  ],
  serverExternalPackages: [
    "@elastic/elasticsearch",
    "@platformatic/kafka",
    "better-auth",
    "bullmq",
    "cassandra-driver",
    "ioredis",
    "mongodb",
    "mysql2",
    "pino",
    "prom-client",
    "sharp",
  ],
  turbopack: { root: join(import.meta.dirname, "../..") },
  images: { unoptimized: true },
  headers: () => Promise.resolve([{ source: "/:path*", headers: securityHeaders }]),
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        {
          source: "/",
          has: [{ type: "cookie", key: "haat_region", value: `(?<region>${regions})` }],
          destination: "/home/:region",
        },
        { source: "/", destination: "/home/south" },
      ],
      afterFiles: [],
      fallback: [],
    }),
}

export default config
