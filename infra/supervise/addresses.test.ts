import { describe, expect, test } from "vitest"
import { engineNamed, engines } from "../engines/all.ts"
import { isGiven, renderEnv, resolveUrls } from "./addresses.ts"

const native = { offset: 0, origin: "native" } as const

describe("addresses of engines", () => {
  test("without anything given all are local, on their default ports", () => {
    const urls = resolveUrls(native, {})
    expect(urls.MYSQL_URL).toBe("mysql://haat:haat@127.0.0.1:13306/haat")
    expect(urls.KAFKA_BROKERS).toBe("127.0.0.1:19092")
    expect(Object.values(urls).every((url) => !url.includes("undefined"))).toBe(true)
  })

  test("an offset moves every address", () => {
    const before = resolveUrls(native, {})
    const after = resolveUrls({ offset: 100, origin: "native" }, {})
    const same = Object.keys(before).filter((name) => before[name] === after[name])
    expect(same).toEqual(["S3_ACCESS_KEY", "S3_SECRET_KEY"])
  })

  test("a given address wins and leaves the others alone; an empty one counts as not given", () => {
    const urls = resolveUrls(native, { REDIS_URL: "redis://elsewhere:1", MYSQL_URL: "" })
    expect(urls.REDIS_URL).toBe("redis://elsewhere:1")
    expect(urls.MYSQL_URL).toContain("127.0.0.1:13306")
    expect(isGiven(engineNamed("redis"), { REDIS_URL: "redis://elsewhere:1" })).toBe(true)
    expect(isGiven(engineNamed("mysql"), { MYSQL_URL: "" })).toBe(false)
  })

  test("with containers the relays are told the containers' own names", () => {
    const urls = resolveUrls({ offset: 0, origin: "compose" }, {})
    expect(urls.CDC_MYSQL_HOST).toBe("mysql")
    expect(urls.MONGO_URL).toContain("directConnection=true")
    expect(resolveUrls(native, {}).CDC_MYSQL_HOST).toBeUndefined()
  })

  test("the file holds one line a name", () => {
    expect(renderEnv({ A: "1", B: "two" })).toBe("A=1\nB=two\n")
  })

  test("every engine's first address is its own", () => {
    const names = engines.map((engine) => Object.keys(engine.urls(engine.ports))[0])
    expect(new Set(names).size).toBe(engines.length)
  })
})
