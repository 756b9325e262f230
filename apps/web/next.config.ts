import { join } from "node:path"
import type { NextConfig } from "next"
import { securityHeaders } from "./src/server/guard/security-headers.ts"

const development = process.env.NODE_ENV === "development"
const headers = securityHeaders({ development }).map(([key, value]) => ({ key, value }))

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
  headers: () => Promise.resolve([{ source: "/:path*", headers }]),
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
