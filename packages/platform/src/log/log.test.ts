import { expect, it } from "vitest"
import { withTrace } from "../telemetry/index.ts"
import { makeLog } from "./log.ts"

it("writes JSON lines with the trace id and without secrets or personal data", () => {
  const lines: string[] = []
  const log = makeLog("info", { write: (line) => lines.push(line) })
  const trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
  withTrace(trace, () =>
    log.info(
      { order: { email: "a@b.example", code: "X1" }, password: "p", request: { headers: { cookie: "c" } } },
      "placed",
    ),
  )
  const line = JSON.parse(lines[0] ?? "")
  expect(line).toMatchObject({
    msg: "placed",
    traceId: "0af7651916cd43dd8448eb211c80319c",
    order: { email: "[redacted]", code: "X1" },
    password: "[redacted]",
    request: { headers: { cookie: "[redacted]" } },
  })
})

it("tells an error with its cause in a few lines, however deep the driver nests it", () => {
  const lines: string[] = []
  const log = makeLog("info", { write: (line) => lines.push(line) })
  let error = new Error("connect ECONNREFUSED")
  for (let depth = 0; depth < 200; depth += 1) {
    error = Object.assign(new AggregateError([error, error], `failed ${depth} times`), { code: "E_MANY" })
  }
  log.warn({ err: error }, "lost")
  expect((lines[0] ?? "").length).toBeLessThan(3000)
  expect(JSON.parse(lines[0] ?? "").err).toMatchObject({
    message: "failed 199 times",
    code: "E_MANY",
    cause: { message: "failed 198 times" },
  })
})
