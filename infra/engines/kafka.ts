import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import { java17 } from "../fetch/java.ts"
import { mavenJars } from "../fetch/maven.ts"
import { must } from "../process/run.ts"
import { type Engine, type EngineContext, type Launch, required } from "./engine.ts"
import { archiveFlags, keepArchive, LOG4J2, properties, smallJvm } from "./recipes/jvm.ts"
import { roundTrip } from "./recipes/kafka-probe.ts"

const VERSION = "4.3.1"
// Any 16 bytes in base64url do; a fixed id makes a re-created data folder interchangeable.
const CLUSTER_ID = "MkU3OEVBNTcwNTJENDM2Qg"

export const brokerConfig = (broker: number, controller: number, data: string): string =>
  properties({
    "process.roles": "broker,controller",
    "node.id": 1,
    "controller.quorum.voters": `1@127.0.0.1:${controller}`,
    "controller.listener.names": "CONTROLLER",
    listeners: `PLAINTEXT://127.0.0.1:${broker},CONTROLLER://127.0.0.1:${controller}`,
    "advertised.listeners": `PLAINTEXT://127.0.0.1:${broker}`,
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "inter.broker.listener.name": "PLAINTEXT",
    "log.dirs": data,
    "num.partitions": 6,
    "auto.create.topics.enable": false,
    "default.replication.factor": 1,
    "min.insync.replicas": 1,
    "offsets.topic.replication.factor": 1,
    "offsets.topic.num.partitions": 4,
    "transaction.state.log.replication.factor": 1,
    "transaction.state.log.min.isr": 1,
    "transaction.state.log.num.partitions": 4,
    "share.coordinator.state.topic.replication.factor": 1,
    "share.coordinator.state.topic.min.isr": 1,
    "share.coordinator.state.topic.num.partitions": 4,
    // After a kill the broker waits out its own old session (default 9 s), and Connect its open transaction (60 s).
    "broker.session.timeout.ms": 1500,
    "broker.heartbeat.interval.ms": 300,
    "transaction.abort.timed.out.transaction.cleanup.interval.ms": 1000,
    "group.initial.rebalance.delay.ms": 0,
    "group.min.session.timeout.ms": 1000,
    "group.consumer.min.session.timeout.ms": 5000,
    "group.consumer.min.heartbeat.interval.ms": 500,
    "num.network.threads": 2,
    "num.io.threads": 2,
    "background.threads": 2,
    "log.cleaner.dedupe.buffer.size": 16_777_216,
    "log.segment.bytes": 67_108_864,
    "log.retention.hours": 48,
    "log.index.size.max.bytes": 1_048_576,
    "metadata.log.segment.bytes": 8_388_608,
  })

// The broker binds its port early and serves later: ask ApiVersions (key 18, version 0) and wait for a reply.
const API_VERSIONS = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 255, 255])

const answers = (port: number): Promise<void> =>
  new Promise((done, fail) => {
    const socket = connect({ host: "127.0.0.1", port })
    socket.setTimeout(1000, () => socket.destroy(new Error("no reply")))
    socket.on("error", fail)
    socket.on("connect", () => socket.write(API_VERSIONS))
    socket.on("data", (reply) => {
      socket.destroy()
      if (reply.length >= 8 && reply.readInt32BE(4) === 1) return done()
      fail(new Error("not a Kafka broker"))
    })
  })

const prepare = async (context: EngineContext): Promise<Launch> => {
  const { dir, cache, ports } = context
  const data = join(dir, "data")
  mkdirSync(dir, { recursive: true })
  const config = join(dir, "server.properties")
  const logging = join(dir, "log4j2.xml")
  writeFileSync(config, brokerConfig(ports.broker ?? 0, ports.controller ?? 0, data))
  writeFileSync(logging, LOG4J2)
  const java = await java17()
  const common = [
    `-Dlog4j2.configurationFile=${logging}`,
    "-Djava.net.preferIPv4Stack=true",
    "-cp",
    `${cache}/*`,
  ]
  if (!existsSync(join(data, "meta.properties"))) {
    context.report("formatting storage")
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data)
    const format = ["kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", config]
    await must(java, ["-Xmx128m", "-XX:TieredStopAtLevel=1", ...common, ...format])
  }
  const jvm = [...smallJvm({ min: 64, max: 256, direct: 96 }), ...archiveFlags(context, VERSION)]
  return { command: java, args: [...jvm, ...common, "kafka.Kafka", config] }
}

export const kafka: Engine = {
  name: "kafka",
  version: VERSION,
  ports: { broker: 19092, controller: 19093 },
  urls: (ports) => ({ KAFKA_BROKERS: `127.0.0.1:${ports.broker}` }),
  isInstalled: async ({ cache }) => existsSync(cache),
  install: ({ cache, report }) =>
    mavenJars(
      [`org.apache.kafka:kafka_2.13:${VERSION}`, "org.apache.logging.log4j:log4j-slf4j-impl:2.25.4"],
      cache,
      report,
    ),
  prepare,
  ready: ({ ports }) => answers(ports.broker ?? 0),
  probe: (urls) => roundTrip(required(urls, "KAFKA_BROKERS")),
  graceMs: 30_000,
  stopped: async (context) => keepArchive(context, VERSION),
}
