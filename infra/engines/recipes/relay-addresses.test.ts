import { expect, test } from "vitest"
import { withPorts } from "./relay-addresses.ts"

const history = "schema.history.internal.kafka.bootstrap.servers"
const ports = { mysql: 13_406, mongo: 17_117, kafka: 19_192 }

test("relays of local engines follow them to their new ports", () => {
  const mysql = { "database.hostname": "127.0.0.1", "database.port": "13306", [history]: "127.0.0.1:19092" }
  expect(withPorts(mysql, ports)).toEqual({
    ...mysql,
    "database.port": "13406",
    [history]: "127.0.0.1:19192",
  })
  const mongo = { "mongodb.connection.string": "mongodb://127.0.0.1:17017/haat?replicaSet=rs0" }
  expect(withPorts(mongo, ports)).toEqual({
    "mongodb.connection.string": "mongodb://127.0.0.1:17117/haat?replicaSet=rs0",
  })
})

test("addresses that were given stay, and nothing is added", () => {
  const foreign = { "database.hostname": "db.example", "database.port": "3306" }
  expect(withPorts(foreign, ports)).toEqual(foreign)
  const given = { "mongodb.connection.string": "mongodb://127.0.0.1:5000/" }
  expect(withPorts(given, { kafka: 1 })).toEqual(given)
})
