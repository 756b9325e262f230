import { type TracerProvider, trace } from "@opentelemetry/api"
import { expect, it } from "vitest"
import {
  collectProcessMetrics,
  currentTraceId,
  currentTraceparent,
  metricsPage,
  observed,
  observedAll,
  withSpan,
  withTrace,
} from "./index.ts"

const parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

it("carries a trace through everything awaited", async () => {
  const seen = await withTrace(parent, async () => {
    await new Promise((go) => setTimeout(go, 1))
    return withSpan("inner", async () => [currentTraceparent(), currentTraceId()])
  })
  expect(seen).toEqual([parent, "0af7651916cd43dd8448eb211c80319c"])
  expect(currentTraceparent()).toBeUndefined()
})

it("begins a fresh trace where none, or a malformed one, came along", () => {
  const ids = [undefined, "nonsense", `00-${"0".repeat(32)}-b7ad6b7169203331-01`].map((given) =>
    withTrace(given, currentTraceId),
  )
  expect(new Set(ids).size).toBe(3)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
})

it("counts calls by outcome and passes answers, refusals and errors unchanged", async () => {
  const order = observed("test.order", async (stock: number) => {
    if (stock < 0) throw new TypeError("impossible")
    return stock > 0 ? { ok: true } : { ok: false, error: { code: "OUT_OF_STOCK" } }
  })
  expect(await order(1)).toEqual({ ok: true })
  expect(await order(0)).toEqual({ ok: false, error: { code: "OUT_OF_STOCK" } })
  await expect(order(-1)).rejects.toThrow(TypeError)
  const { body } = await metricsPage()
  expect(body).toContain('haat_use_case_calls_total{use_case="test.order",outcome="ok",code=""} 1')
  expect(body).toContain('outcome="refused",code="OUT_OF_STOCK"} 1')
  expect(body).toContain('outcome="error",code="TypeError"} 1')
  expect(body).toContain('haat_use_case_seconds_count{use_case="test.order"} 3')
})

it("observes a whole record of use cases and leaves the rest alone", async () => {
  const rows = async function* () {
    yield 1
  }
  const shop = observedAll("test", {
    find: async (id: string) => id,
    fail: async () => Promise.reject(new RangeError("no")),
    now: (n: number) => n + 1,
    rows,
    limit: 5,
  })
  expect([await shop.find("a"), shop.now(1), shop.limit]).toEqual(["a", 2, 5])
  expect(await shop.rows().next()).toEqual({ value: 1, done: false })
  await expect(shop.fail()).rejects.toThrow("no")
  const { body } = await metricsPage()
  for (const name of ["find", "now", "rows"]) {
    expect(body).toContain(`haat_use_case_calls_total{use_case="test.${name}",outcome="ok",code=""} 1`)
  }
  expect(body).toContain('use_case="test.fail",outcome="error",code="RangeError"} 1')
})

it("counts a use case once, however often its room is wired into others", async () => {
  const room = observedAll("test.twice", { find: async (id: string) => id })
  const shop = observedAll("test.twice", room)
  expect(await shop.find("a")).toBe("a")
  const { body } = await metricsPage()
  expect(body).toContain('haat_use_case_calls_total{use_case="test.twice.find",outcome="ok",code=""} 1')
})

it("opens spans for an SDK that is installed, and hides nothing from it", async () => {
  const names: string[] = []
  const tracer = {
    startSpan: () =>
      trace.wrapSpanContext({ traceId: "1".repeat(32), spanId: "2".repeat(16), traceFlags: 1 }),
    startActiveSpan: (name: string, ...rest: readonly unknown[]) => {
      names.push(name)
      const run = rest.at(-1) as (span: ReturnType<typeof trace.wrapSpanContext>) => unknown
      return run(tracer.startSpan())
    },
  }
  trace.setGlobalTracerProvider({ getTracer: () => tracer } as unknown as TracerProvider)
  try {
    expect(await withSpan("heard", async () => 1)).toBe(1)
    await expect(withSpan("failing", () => Promise.reject(new Error("no")))).rejects.toThrow("no")
  } finally {
    trace.disable()
  }
  expect(withSpan("unheard", () => 2)).toBe(2)
  expect(names).toEqual(["heard", "failing"])
})

it("tells of a name that every object of the process got", async () => {
  collectProcessMetrics()
  const added = async () => /^haat_prototype_added_names (\d+)$/m.exec((await metricsPage()).body)?.[1]
  expect(await added()).toBe("0")
  Object.defineProperty(Object.prototype, "polluted", { value: "yes", configurable: true })
  try {
    expect(await added()).toBe("1")
  } finally {
    Reflect.deleteProperty(Object.prototype, "polluted")
  }
})
