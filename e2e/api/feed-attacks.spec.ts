import { ReadableStream } from "node:stream/web"
import { gzipSync } from "node:zlib"
import { expect, test } from "@playwright/test"
import { memoryBehind } from "../fixtures/server-memory.ts"

const key = "haat-demo-key-sup-03"

type Answer = { readonly status: number; readonly text: string }

/** A server that has heard enough may close the door while more is being sent. */
const cutOff = (error: unknown): Answer => {
  if (!/ECONNRESET|EPIPE|other side closed/.test(String((error as Error).cause))) throw error
  return { status: 0, text: "" }
}

/** Only checked, so that what slips through changes nothing. */
const feed = async (
  baseURL: string | undefined,
  { type, body }: { type: string; body: string | Buffer | ReadableStream },
): Promise<Answer> => {
  const answer = await fetch(`${baseURL}/api/v1/feeds?dry_run=true`, {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${key}`, "content-type": type },
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit).catch(cutOff)
  return answer instanceof Response ? { status: answer.status, text: await answer.text() } : answer
}

/** Refused as a whole, or read with a report that names what is wrong; nothing was taken either way. */
const refused = ({ status, text }: Answer): void => {
  if (status === 0) return
  expect([200, 422], text.slice(0, 300)).toContain(status)
  if (status === 200) {
    const report = JSON.parse(text) as Record<string, unknown>
    expect(report).toMatchObject({ submitted: 0 })
    expect(report.complete === false || Number(report.rejected) > 0, text.slice(0, 300)).toBe(true)
    expect(report.errors, "says what to mend").not.toHaveLength(0)
  }
  expect(text).not.toMatch(/root:|node_modules|\.ts:\d/)
}

const entities = "abcdefghi"
  .split("")
  .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? "lol" : `&${all[at - 1]};`.repeat(10)}">`)
const zipEntry = (name: string): Buffer => {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, Buffer.from(name)])
}
/** 64 KB on the wire, 64 MB when unpacked; as often as wanted. */
const bomb = (times: number): Buffer => {
  const part = gzipSync(Buffer.alloc(64 * 1024 * 1024, "a"))
  return Buffer.concat([gzipSync("id,title\n1,"), ...Array.from({ length: times }, () => part)])
}
const endless = (cell: Buffer, times: number): ReadableStream =>
  ReadableStream.from(
    (function* () {
      yield Buffer.from("id,title,brand,category,price\n1,")
      for (let at = 0; at < times; at += 1) yield cell
    })(),
  )
const columns = (count: number): string => Array.from({ length: count }, (_, at) => `c${at}`).join(",")

const files: readonly (readonly [string, string, () => string | Buffer | ReadableStream])[] = [
  [
    "an external entity",
    "application/xml",
    () => '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
  ],
  ["a billion laughs", "application/xml", () => `<!DOCTYPE r [${entities.join("")}]><rss>&i;</rss>`],
  ["a zip that climbs out", "text/csv", () => zipEntry("../../../../tmp/slipped.csv")],
  ["a gzip bomb", "text/csv", () => bomb(32)],
  ["a million columns", "text/csv", () => `${columns(1_000_000)}\n`],
  ["a cell without end", "text/csv", () => endless(Buffer.alloc(1024 * 1024, "x"), 256)],
  [
    "an encoding that is none",
    "text/csv",
    () => Buffer.from([0x69, 0x64, 0x2c, 0xff, 0xfe, 0xc3, 0x28, 0x0a, 0x31]),
  ],
  ["one column twice", "text/csv", () => "id,title,title,price\n1,a,b,1\n"],
  ["a column of every object's own", "text/csv", () => "id,title,__proto__,price\n1,a,polluted,1\n"],
  [
    "keys of every object's own",
    "application/x-ndjson",
    () =>
      '{"id":"1","title":"a","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}\n',
  ],
]

test.describe
  .serial("a feed that attacks is refused with a report, in bounded memory", () => {
    test("whatever it is made of, the shop goes on", async ({ baseURL }) => {
      test.setTimeout(240_000)
      const memory = memoryBehind(baseURL ?? "")
      await feed(baseURL, { type: "text/csv", body: "id,title\n1,a\n" })
      const before = memory()
      for (const [name, type, body] of files) {
        await test.step(name, async () => {
          let most = 0
          const watch = setInterval(() => {
            most = Math.max(most, memory())
          }, 20)
          const answer = await feed(baseURL, { type, body: body() }).finally(() => clearInterval(watch))
          refused(answer)
          expect(most - before, `${name}: more memory, in bytes`).toBeLessThan(200 * 1024 * 1024)
          expect((await fetch(`${baseURL}/api/livez`)).status).toBe(200)
        })
      }
    })
  })

test("names of every object's own are no filters, queries or inputs", async ({ request }) => {
  for (const name of ["__proto__", "constructor", "prototype", "__proto__.polluted"]) {
    const listed = await request.get("/api/v1/search", {
      params: { q: "mug", pincode: "560001", filter: `${name}:polluted` },
    })
    expect([200, 400], name).toContain(listed.status())
    expect(await listed.text()).not.toMatch(/\[object|polluted is not|TypeError/)
    const input = encodeURIComponent(`{"json":{"text":"mug","filters":{"${name}":["polluted"]}}}`)
    expect([200, 400], name).toContain(
      (await request.get(`/api/trpc/search.products?input=${input}`)).status(),
    )
    const bare = encodeURIComponent(`{"json":{"text":"mug","${name}":{"polluted":"yes"}}}`)
    expect([200, 400], name).toContain(
      (await request.get(`/api/trpc/search.products?input=${bare}`)).status(),
    )
    const meta = encodeURIComponent(
      JSON.stringify({ json: { text: "mug" }, meta: { values: { [`${name}.polluted`]: ["Date"] } } }),
    )
    expect([200, 400], name).toContain(
      (await request.get(`/api/trpc/search.products?input=${meta}`)).status(),
    )
  }
})

test("a strange key in a feed is the reason its row is refused for", async ({ baseURL }) => {
  const own = '{"id":"1","title":"a"}'
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const body = `{"id":"1","title":"a","${key}":{"polluted":"yes"}}\n${own}\n`
    const { status, text } = await feed(baseURL, { type: "application/x-ndjson", body })
    expect(status, text).toBe(200)
    const { errors } = JSON.parse(text) as {
      readonly errors: readonly { readonly line: number; readonly column: string; readonly code: string }[]
    }
    const strange = errors.filter(({ code }) => code === "FORBIDDEN_COLUMN")
    expect(strange, text).toMatchObject([{ line: 1, column: key }])
    const columns = await feed(baseURL, { type: "text/csv", body: `id,title,${key}\n1,a,polluted\n` })
    expect(columns.status, columns.text).toBe(422)
    expect(columns.text).toContain(key)
  }
})
