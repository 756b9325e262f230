import { existsSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { bomb, columns, endless, entities, zipOf } from "../fixtures/bombs.ts"
import { checkFeed, cutOff, expectNamed, type Sent } from "../fixtures/raw-feed.ts"
import { memoryBehind } from "../fixtures/server-memory.ts"
import { openStorefront, type Storefront } from "../fixtures/storefront.ts"

const slipped = "/tmp/haat-slipped.csv"

type Attack = {
  readonly name: string
  readonly type?: string
  readonly body: () => Sent["body"]
  readonly named: RegExp
  /** So much is sent that its sender may be cut off instead of being told. */
  readonly isEndless?: true
}
const [xml, jsonl] = ["application/xml", "application/x-ndjson"]

const files: readonly Attack[] = [
  {
    name: "an external entity",
    type: xml,
    body: () => '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
    named: /document type \(DTD\)/,
  },
  {
    name: "a billion laughs",
    type: xml,
    body: () => `<!DOCTYPE r [${entities.join("")}]><rss>&i;</rss>`,
    named: /document type \(DTD\)/,
  },
  {
    name: "a zip that climbs out",
    body: () => zipOf(`../../../../../../../../..${slipped}`, "id,title\n1,a\n"),
    named: /zip or spreadsheet file.*save it as CSV/,
  },
  {
    name: "a gzip bomb of one cell",
    body: () => bomb("id,title\n1,", "a", 32),
    named: /line \d+: a row is far too long/,
  },
  {
    name: "a gzip bomb of rows that are fine",
    body: () => bomb("id,title\n", `1,${"a".repeat(30_000)}\n`, 1),
    named: /unpacks to far more than its size|send it unpacked, or in parts/,
    isEndless: true,
  },
  {
    name: "a gzip cut off",
    body: () => bomb("id,title\n1,", "a", 1).subarray(0, 40),
    named: /damaged or cut off/,
  },
  {
    name: "a million columns",
    body: () => `${columns(1_000_000)}\n`,
    named: /line \d+: a row is far too long/,
  },
  { name: "a thousand columns", body: () => `${columns(1000)}\n`, named: /the header has 1000 columns/ },
  {
    name: "a cell of a gigabyte",
    body: () => endless(Buffer.alloc(1024 * 1024, "x"), 1024),
    named: /line \d+: a row is far too long/,
    isEndless: true,
  },
  {
    name: "a cell that is too long, in a file that is fine",
    body: () => `id,title\n1,${"x".repeat(40_000)}\n`,
    named: /line 2 title CELL_TOO_LONG at most/,
  },
  {
    name: "an encoding that is none",
    body: () => Buffer.from([0x69, 0x64, 0x2c, 0xff, 0xfe, 0xc3, 0x28, 0x0a, 0x31]),
    named: /not valid UTF-8/,
  },
  {
    name: "one column twice",
    body: () => "id,title,title,price\n1,a,b,1\n",
    named: /two columns are called title/,
  },
  {
    name: "a column of every object's own",
    body: () => "id,title,__proto__,price\n1,a,polluted,1\n",
    named: /may not be called.*__proto__/,
  },
  {
    name: "keys of every object's own",
    type: jsonl,
    body: () =>
      '{"id":"1","title":"a","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}\n',
    named: /line 1 __proto__ FORBIDDEN_COLUMN/,
  },
]

/** A storefront of its own, since what others ask at the same time takes memory, too. */
test.describe
  .serial("S43: a feed that attacks is refused with a report, in bounded memory", () => {
    test.setTimeout(240_000)
    let shop: Storefront

    test.beforeAll(async () => {
      shop = await openStorefront({})
    })
    test.afterAll(() => shop.close())

    test("whatever it is made of, the shop goes on", async () => {
      const { url } = shop
      const memory = memoryBehind(url)
      await checkFeed(url, { type: "text/csv", body: "id,title\n1,a\n" })
      const before = memory()
      for (const { name, type = "text/csv", body, named, isEndless } of files) {
        await test.step(name, async () => {
          let most = memory()
          const look = () => {
            most = Math.max(most, memory())
          }
          const watch = setInterval(look, 20)
          const answer = await checkFeed(url, { type, body: body() }).finally(() => clearInterval(watch))
          if (!isEndless || answer !== cutOff) expectNamed(answer, named)
          look()
          expect(most - before, `${name}: more memory, in bytes`).toBeLessThan(128 * 1024 * 1024)
          expect((await fetch(`${url}/api/livez`)).status).toBe(200)
          expect(existsSync(slipped), "nothing was unpacked").toBe(false)
        })
      }
    })
  })
