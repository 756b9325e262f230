import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { java17 } from "../fetch/java.ts"
import { type Coordinates, mavenJars } from "../fetch/maven.ts"
import { type Engine, type EngineContext, type Launch, required } from "./engine.ts"
import { archiveFlags, keepArchive, LOG4J2, properties, smallJvm } from "./recipes/jvm.ts"
import { type RelayPorts, withPorts } from "./recipes/relay-addresses.ts"
import { withTimerSlack } from "./recipes/timer-slack.ts"

const KAFKA = "4.3.1"
const DEBEZIUM = "3.5.0.Final"
const VERSION = `${KAFKA}-debezium-${DEBEZIUM}`
const ARTIFACTS: Coordinates[] = [
  `org.apache.kafka:connect-runtime:${KAFKA}`,
  `org.apache.kafka:connect-json:${KAFKA}`,
  `io.debezium:debezium-connector-mariadb:${DEBEZIUM}`,
  `io.debezium:debezium-connector-mysql:${DEBEZIUM}`,
  `io.debezium:debezium-connector-mongodb:${DEBEZIUM}`,
  "org.apache.logging.log4j:log4j-slf4j-impl:2.25.4",
]

/** Distributed mode keeps offsets in Kafka itself, which is what makes exactly-once possible. */
export const workerConfig = (brokers: string, port: number): string => {
  const converter = "org.apache.kafka.connect.storage.StringConverter"
  return properties({
    "bootstrap.servers": brokers,
    listeners: `http://127.0.0.1:${port}`,
    "rest.advertised.host.name": "127.0.0.1",
    "group.id": "haat-connect",
    "key.converter": converter,
    "value.converter": converter,
    "plugin.discovery": "service_load",
    "config.storage.topic": "connect-configs",
    "offset.storage.topic": "connect-offsets",
    "status.storage.topic": "connect-status",
    "config.storage.replication.factor": 1,
    "offset.storage.replication.factor": 1,
    "offset.storage.partitions": 1,
    "status.storage.replication.factor": 1,
    "status.storage.partitions": 1,
    "exactly.once.source.support": "enabled",
    "producer.transaction.timeout.ms": 10_000,
    "offset.flush.interval.ms": 1000,
    "offset.flush.timeout.ms": 5000,
    "topic.creation.enable": true,
    "connector.client.config.override.policy": "All",
    "session.timeout.ms": 6000,
    "heartbeat.interval.ms": 1500,
    "rebalance.timeout.ms": 10_000,
    "scheduled.rebalance.max.delay.ms": 0,
  })
}

const json = async (url: string, init: RequestInit = {}): Promise<unknown> => {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`Connect answered ${response.status}`)
  return response.json()
}

const put = (url: string, body: unknown): Promise<unknown> =>
  json(url, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })

type Status = { connector: { state: string }; tasks: { state: string; trace?: string }[] }

/** Connect's own write is its configuration topic; a loud logger level is set and read back, and every connector must run. */
const probe = async (url: string): Promise<string> => {
  const { version } = (await json(url)) as { version: string }
  const level = { level: "ERROR" }
  await put(`${url}/admin/loggers/haat.doctor`, level)
  const read = (await json(`${url}/admin/loggers/haat.doctor`)) as { level: string }
  if (read.level !== level.level) throw new Error("read back another value than written")
  const connectors = (await json(`${url}/connectors?expand=status`)) as Record<string, { status: Status }>
  for (const [name, { status }] of Object.entries(connectors)) {
    const states = [status.connector.state, ...status.tasks.map((task) => task.state)]
    const bad = states.find((state) => state !== "RUNNING")
    if (bad !== undefined || status.tasks.length === 0)
      throw new Error(`connector ${name} is ${bad ?? "without a task"}`)
  }
  return version
}

/** A relay's poll rounds the time left down to milliseconds and spins through the last one, fifty times a second: it sleeps past it so. */
const slackMs = 2

const prepare = async (context: EngineContext): Promise<Launch> => {
  const { dir, cache, ports } = context
  mkdirSync(dir, { recursive: true })
  const brokers = process.env.KAFKA_BROKERS ?? `127.0.0.1:${context.portsOf("kafka").broker}`
  const config = join(dir, "worker.properties")
  const logging = join(dir, "log4j2.xml")
  writeFileSync(config, workerConfig(brokers, ports.rest ?? 0))
  writeFileSync(logging, LOG4J2)
  const jvm = [...smallJvm({ min: 64, max: 256, direct: 64 }), ...archiveFlags(context, VERSION)]
  const common = [
    `-Dlog4j2.configurationFile=${logging}`,
    "-Djava.net.preferIPv4Stack=true",
    "-cp",
    `${cache}/*`,
  ]
  const main = "org.apache.kafka.connect.cli.ConnectDistributed"
  return withTimerSlack({ command: await java17(), args: [...jvm, ...common, main, config] }, slackMs)
}

type Relay = { readonly info: { readonly config: Readonly<Record<string, string>> }; readonly status: Status }

const relayPorts = ({ portsOf }: EngineContext): RelayPorts => {
  const mine = {
    mysql: portsOf("mysql").mysql,
    mongo: portsOf("mongo").mongo,
    kafka: portsOf("kafka").broker,
  }
  const given = { mysql: "MYSQL_URL", mongo: "MONGO_URL", kafka: "KAFKA_BROKERS" }
  const own = Object.entries(given).filter(([, name]) => (process.env[name] ?? "") === "")
  return Object.fromEntries(own.map(([name]) => [name, mine[name as keyof typeof mine]]))
}

/** Connect keeps its relays in Kafka, addresses included: after a start on other ports they are told the new ones. */
const followPorts = async (context: EngineContext) => {
  const url = `http://127.0.0.1:${context.ports.rest}/connectors`
  const ports = relayPorts(context)
  const relays = (await json(`${url}?expand=info&expand=status`)) as Record<string, Relay>
  for (const [name, { info, status }] of Object.entries(relays)) {
    const config = withPorts(info.config, ports)
    if (JSON.stringify(config) !== JSON.stringify(info.config)) await put(`${url}/${name}/config`, config)
    else if ([status.connector, ...status.tasks].some(({ state }) => state === "FAILED")) {
      const restart = `${url}/${name}/restart?includeTasks=true&onlyFailed=true`
      await fetch(restart, { method: "POST", signal: AbortSignal.timeout(5000) })
    }
  }
}

export const connect: Engine = {
  name: "connect",
  version: VERSION,
  ports: { rest: 18083 },
  urls: (ports) => ({ CONNECT_URL: `http://127.0.0.1:${ports.rest}` }),
  // Its relays fail for good when they start before their sources.
  after: ["kafka", "mysql", "mongo"],
  isInstalled: async ({ cache }) => existsSync(cache),
  install: ({ cache, report }) => mavenJars(ARTIFACTS, cache, report),
  prepare,
  // The REST port opens early and lists nothing until the worker has read its topics and joined its group.
  ready: async ({ ports }) => void (await json(`http://127.0.0.1:${ports.rest}/health`)),
  settle: followPorts,
  probe: (urls) => probe(required(urls, "CONNECT_URL")),
  graceMs: 30_000,
  stopped: async (context) => keepArchive(context, VERSION),
}
