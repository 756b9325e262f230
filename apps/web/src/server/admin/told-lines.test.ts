import { expect, it, vi } from "vitest"
import { toldInLines } from "./told-lines.ts"

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

it("tells each line while the work goes on, and what came of it last", async () => {
  const { open, opened } = gate()
  const response = toldInLines(async (tell) => {
    tell({ rows: 500 })
    await opened
    return { done: true }
  })
  expect(response.headers.get("cache-control")).toContain("no-transform")
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  expect(await next()).toBe('{"rows":500}\n')
  open()
  expect(await next()).toBe('{"done":true}\n')
  expect((await reader.read()).done).toBe(true)
})

it("goes on with the work when nobody listens any more", async () => {
  const { open, opened } = gate()
  const done: string[] = []
  const response = toldInLines(async (tell) => {
    await opened
    tell({ rows: 500 })
    done.push("told")
    return { done: true }
  })
  await response.body?.cancel()
  open()
  await vi.waitFor(() => expect(done).toEqual(["told"]))
})
