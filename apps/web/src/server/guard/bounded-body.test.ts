import { expect, it } from "vitest"
import { boundedBody } from "./bounded-body.ts"

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://haat.example/", { method: "POST", body, headers, duplex: "half" } as RequestInit)

it("reads what fits, whole", async () => {
  expect(await boundedBody(post("नमस्ते"), 100)).toBe("नमस्ते")
  expect(await boundedBody(post("नमस्ते", { "content-length": "18" }), 100)).toBe("नमस्ते")
  expect(await boundedBody(new Request("http://haat.example/"), 10)).toBe("")
})

it("refuses by the announced size and, where none is announced, by what arrives", async () => {
  expect(await boundedBody(post("x", { "content-length": "1000" }), 10)).toBeNull()
  expect(await boundedBody(post("x", { "content-length": "many" }), 10)).toBeNull()
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      controller.enqueue(new Uint8Array(64))
    },
  })
  expect(await boundedBody(post(endless), 256)).toBeNull()
  expect(sent).toBeLessThan(10)
})
