import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import { Client } from "cassandra-driver"
import { java17 } from "../fetch/java.ts"
import { mavenJars } from "../fetch/maven.ts"
import { type Engine, type EngineContext, type Launch, required } from "./engine.ts"
import { cassandraFlags, cassandraYaml, LOGBACK } from "./recipes/cassandra-config.ts"
import { archiveFlags, keepArchive, smallJvm } from "./recipes/jvm.ts"

const VERSION = "5.0.9"
const ARCHIVE_WITH_AGENT = ["-XX:+UnlockDiagnosticVMOptions", "-XX:+AllowArchivingWithJavaAgent"]

const prepare = async (context: EngineContext): Promise<Launch> => {
  const { dir, cache, ports } = context
  mkdirSync(join(dir, "triggers"), { recursive: true })
  mkdirSync(join(dir, "data"), { recursive: true })
  writeFileSync(
    join(dir, "cassandra.yaml"),
    cassandraYaml(dir, { native: ports.native ?? 0, storage: ports.storage ?? 0 }),
  )
  writeFileSync(join(dir, "logback.xml"), LOGBACK)
  const jamm = readdirSync(cache).find((name) => name.startsWith("jamm-")) ?? ""
  const jvm = [
    ...smallJvm({ min: 192, max: 384, direct: 160 }),
    ...ARCHIVE_WITH_AGENT,
    ...archiveFlags(context, VERSION),
  ]
  const main = ["-cp", `${cache}/*`, "org.apache.cassandra.service.CassandraDaemon"]
  return { command: await java17(), args: [...jvm, ...cassandraFlags(dir, join(cache, jamm)), ...main] }
}

// A CQL OPTIONS frame (version 4, opcode 5); a SUPPORTED reply (6) means that the native transport serves.
const OPTIONS = Buffer.from([4, 0, 0, 0, 5, 0, 0, 0, 0])

const answers = (port: number): Promise<void> =>
  new Promise((done, fail) => {
    const socket = connect({ host: "127.0.0.1", port })
    socket.setTimeout(2000, () => socket.destroy(new Error("no reply")))
    socket.on("error", fail)
    socket.on("connect", () => socket.write(OPTIONS))
    socket.on("data", (reply) => {
      socket.destroy()
      if (reply[4] === 6) return done()
      fail(new Error("not a Cassandra node"))
    })
  })

const KEYSPACE =
  "CREATE KEYSPACE haat_doctor WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}"
const TABLE = "CREATE TABLE IF NOT EXISTS haat_doctor.probe (id int PRIMARY KEY, written text)"

/** DDL costs up to a second a statement here, so the table is made only when it is missing. */
const probe = async (contactPoints: string[]): Promise<string> => {
  const client = new Client({
    contactPoints,
    localDataCenter: "datacenter1",
    socketOptions: { connectTimeout: 3000, readTimeout: 12_000 },
  })
  try {
    await client.connect()
    if (client.metadata.keyspaces.haat_doctor === undefined) await client.execute(KEYSPACE)
    if ((await client.metadata.getTable("haat_doctor", "probe")) === null) await client.execute(TABLE)
    const token = String(process.hrtime.bigint())
    await client.execute("INSERT INTO haat_doctor.probe (id, written) VALUES (1, ?)", [token], {
      prepare: true,
    })
    const read = await client.execute("SELECT written FROM haat_doctor.probe WHERE id = 1")
    if (read.first().written !== token) throw new Error("read back another value than written")
    return String((await client.execute("SELECT release_version FROM system.local")).first().release_version)
  } finally {
    await client.shutdown()
  }
}

export const cassandra: Engine = {
  name: "cassandra",
  version: VERSION,
  ports: { native: 19042, storage: 17000 },
  urls: (ports) => ({ CASSANDRA_URL: `127.0.0.1:${ports.native}` }),
  isInstalled: async ({ cache }) => existsSync(cache),
  install: ({ cache, report }) => mavenJars([`org.apache.cassandra:cassandra-all:${VERSION}`], cache, report),
  prepare,
  ready: ({ ports }) => answers(ports.native ?? 0),
  probe: (urls) => probe(required(urls, "CASSANDRA_URL").split(",")),
  graceMs: 40_000,
  stopped: async (context) => keepArchive(context, VERSION),
}
