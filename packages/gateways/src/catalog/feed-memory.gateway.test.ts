import { Readable } from "node:stream"
import { createGzip } from "node:zlib"
import type { FeedFormat, FeedRecord } from "@haat/domain/catalog"
import { describe, expect, it } from "vitest"
import { makeFeedReader } from "./feed-reader.gateway.ts"

const megabyte = 1_048_576

/** Runs through a feed, keeping nothing, and answers the last record, the rows and the growth of the resident set. */
const run = async (format: FeedFormat, bytes: AsyncIterable<Uint8Array>) => {
  const before = process.memoryUsage().rss
  let peak = before
  let count = 0
  let last: FeedRecord | undefined
  for await (const record of makeFeedReader().read(format, bytes)) {
    count += 1
    last = record
    if (count % 2000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  peak = Math.max(peak, process.memoryUsage().rss)
  return { count, last, grown: (peak - before) / megabyte }
}

const repeat = async function* (head: string, piece: string, megabytes: number) {
  const block = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)))
  yield Buffer.from(head)
  for (let sent = 0; sent < megabytes * megabyte; sent += block.length) yield block
}

describe("memory", { timeout: 60_000 }, () => {
  it("stays bounded for a long CSV", async () => {
    const { count, grown } = await run("csv", repeat("id,title,price\n", "m1,Mug of stoneware,299.00\n", 12))
    expect(count).toBeGreaterThan(250_000)
    expect(grown).toBeLessThan(200)
  })

  it.each([
    ["csv", "id,title\n1,"],
    ["csv", 'id,title\n1,"'],
    ["tsv", "id\t"],
    ["jsonl", '{"id":"'],
    ["google-xml", "<rss><channel><item><title>"],
    ["google-xml", '<rss a="'],
  ] as const)("stays bounded for one endless cell in %s after %j", async (format, head) => {
    const { last, grown } = await run(format, repeat(head, "aaaaaaaaaaaaaaaa", 24))
    expect(last?.kind).toBe("unreadable")
    expect(grown).toBeLessThan(200)
  })

  it("stays bounded for a million columns", async () => {
    const { last } = await run("csv", repeat("id", ",c", 8))
    expect(last?.kind).toBe("unreadable")
  })

  it("stops a gzip bomb", async () => {
    const zeros = repeat("id,title\n", "1,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 48)
    const { last, grown } = await run("csv", Readable.from(zeros).pipe(createGzip({ level: 9 })))
    expect(last).toMatchObject({ kind: "unreadable", reason: expect.stringContaining("unpacks") })
    expect(grown).toBeLessThan(200)
  })
})
