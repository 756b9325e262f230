import { join } from "node:path"
import type { NextConfig } from "next"
import { contentSecurityPolicy } from "./src/server/guard/content-security-policy.ts"

const development = process.env.NODE_ENV === "development"
/** Shopper pages are prerendered and shared; private ones get a stricter policy in `proxy.ts`. */
const policy = contentSecurityPolicy({ nonce: null, development })

const securityHeaders = [
  { key: "Content-Security-Policy", value: policy },
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
    "maxmind",
    "mongodb",
    "mysql2",
    "pdfkit",
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
        {
          source: "/",
          has: [{ type: "header", key: "x-haat-region", value: `(?<region>${regions})` }],
          destination: "/home/:region",
        },
        { source: "/", destination: "/home/south" },
      ],
      afterFiles: [],
      fallback: [],
    }),
}

export default config
