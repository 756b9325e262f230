import { afterEach, expect, it, vi } from "vitest"
import {
  connectEnv,
  kafkaEnv,
  mongoEnv,
  mysqlEnv,
  namespace,
  redisEnv,
  rereadEnv,
  secretsEnv,
  storageEnv,
} from "./index.ts"

const given = (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  rereadEnv()
}
afterEach(() => {
  vi.unstubAllEnvs()
  rereadEnv()
})

it("finds the native engines without any setting", () => {
  given({ HAAT_NAMESPACE: "", HAAT_PORT_OFFSET: "" })
  expect(mysqlEnv()).toMatchObject({ host: "127.0.0.1", port: 13_306, database: "haat", user: "haat" })
  expect(kafkaEnv()).toMatchObject({ brokers: ["127.0.0.1:19092"], topicPrefix: "", groupPrefix: "" })
  expect(redisEnv().database).toBe(0)
})

it("keeps a namespace apart in every engine, also when the URLs name the main database", () => {
  given({
    HAAT_NAMESPACE: "haat_test",
    MYSQL_URL: "mysql://a:b@db:3307/haat",
    MONGO_URL: "mongodb://m:1/haat?replicaSet=rs0",
  })
  expect(mysqlEnv()).toMatchObject({ host: "db", port: 3307, database: "haat_test" })
  expect(mongoEnv().database).toBe("haat_test")
  expect(kafkaEnv().topicPrefix).toBe("haat_test.")
  expect(redisEnv().database).toBe(1)
  expect(storageEnv().bucket).toBe("haat-test")
  expect(namespace().indexPrefix).toBe("haat_test-")
})

it("moves all default ports together", () => {
  given({ HAAT_PORT_OFFSET: "1000" })
  expect(mysqlEnv().port).toBe(14_306)
  expect(connectEnv()).toMatchObject({ url: "http://127.0.0.1:19083", mysql: { port: 14_306 } })
})

it("names the wrong variable", () => {
  given({ HAAT_NAMESPACE: "No Good" })
  expect(() => namespace()).toThrow(/HAAT_NAMESPACE/)
})

it("refuses development secrets in production, except in a demo", () => {
  given({ NODE_ENV: "production", HAAT_DEMO: "", AUTH_SECRET: "" })
  expect(() => secretsEnv()).toThrow(/AUTH_SECRET/)
  given({ HAAT_DEMO: "1" })
  expect(secretsEnv().auth).toMatch(/development/)
})
