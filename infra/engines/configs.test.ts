import { describe, expect, test } from "vitest"
import { engines } from "./all.ts"
import { workerConfig } from "./connect.ts"
import { portsWith } from "./engine.ts"
import { brokerConfig } from "./kafka.ts"
import { mongodFlags } from "./mongo.ts"
import { mariadbConfig, SETTLE_SQL } from "./mysql.ts"
import { cassandraYaml } from "./recipes/cassandra-config.ts"
import { elasticSettings, serverArgs } from "./recipes/elastic-config.ts"
import { redisFlags } from "./redis.ts"
import { weedFlags } from "./s3.ts"

const lines = (text: string) => new Set(text.split("\n"))

describe("what the engines are told", () => {
  test("MariaDB commits durably, reads committed and logs whole rows, without the statements, as MySQL does", () => {
    const config = lines(mariadbConfig("/state", 13_306))
    const wanted = [
      "transaction-isolation=READ-COMMITTED",
      "innodb_flush_log_at_trx_commit=1",
      "sync_binlog=1",
      "log_bin_trust_function_creators=1",
    ]
    const log = [
      "binlog_format=ROW",
      "binlog_row_image=FULL",
      "binlog_annotate_row_events=OFF",
      "binlog_cache_size=1M",
      "gtid_strict_mode=ON",
      "bind-address=127.0.0.1",
    ]
    for (const line of [...wanted, ...log, "port=13306"]) expect(config).toContain(line)
  })

  test("the application may make test databases, and reads no other one", () => {
    const grants = SETTLE_SQL.filter((sql) => sql.startsWith("GRANT ALL"))
    expect(grants).toEqual([
      "GRANT ALL ON `haat`.* TO 'haat'@'127.0.0.1'",
      "GRANT ALL ON `haat\\_%`.* TO 'haat'@'127.0.0.1'",
    ])
  })

  test("Kafka makes no topic by accident and forgets a dead broker's session soon", () => {
    const config = lines(brokerConfig(19_092, 19_093, "/data"))
    expect(config).toContain("auto.create.topics.enable=false")
    expect(config).toContain("broker.session.timeout.ms=1500")
    expect(config).toContain("advertised.listeners=PLAINTEXT://127.0.0.1:19092")
  })

  test("Connect relays exactly once", () => {
    expect(lines(workerConfig("127.0.0.1:19092", 18_083))).toContain("exactly.once.source.support=enabled")
  })

  test("Redis never evicts and announces expired keys", () => {
    const flags = redisFlags(16_379, "/data").join(" ")
    expect(flags).toContain("--maxmemory-policy noeviction")
    expect(flags).toContain("--notify-keyspace-events Ex")
    expect(flags).toContain("--appendonly yes")
  })

  test("mongod is a replica set, else there are neither transactions nor change streams", () => {
    expect(mongodFlags(17_017, "/data").join(" ")).toContain("--replSet rs0")
  })

  test("everything listens on loopback only", () => {
    const cassandra = cassandraYaml("/data", { native: 1, storage: 2 })
    expect(cassandra).toContain("listen_address: 127.0.0.1")
    expect(cassandra).toContain("rpc_address: 127.0.0.1")
    expect(weedFlags({}, "/data")).toContain("-ip.bind=127.0.0.1")
    expect(elasticSettings({ home: "/h", dir: "/d" }, {})["network.host"]).toBe("127.0.0.1")
    expect(redisFlags(1, "/d").join(" ")).toContain("--bind 127.0.0.1")
    expect(mongodFlags(1, "/d").join(" ")).toContain("--bind_ip 127.0.0.1")
  })

  test("no port of any engine stays behind when the offset moves", () => {
    for (const engine of engines) {
      const moved = portsWith(engine, 100)
      for (const [name, port] of Object.entries(engine.ports)) expect(moved[name]).toBe(port + 100)
    }
  })
})

describe("Elasticsearch's start arguments", () => {
  test("three flags, an empty password, the settings, the configuration folder", () => {
    const bytes = serverArgs({ a: "b" }, "/c")
    expect([...bytes]).toEqual([1, 0, 0, 0, 1, 1, 97, 0, 1, 98, 2, 47, 99])
  })

  test("lengths above 127 take two bytes, low part first", () => {
    const bytes = serverArgs({ a: "x".repeat(300) }, "")
    expect([...bytes.subarray(8, 10)]).toEqual([0xac, 0x02])
  })
})
