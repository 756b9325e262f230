import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { makeDescriptions } from "./description.gateway.ts"

const descriptions = makeDescriptions()
const clean = async (html: string): Promise<string> => (await descriptions.clean([html]))[0] ?? ""

describe("descriptions", () => {
  it("keeps plain formatting and drops all else", async () => {
    expect(await clean('<p class="x" onclick="y()">A <b>good</b> mug<script>alert(1)</script></p>')).toBe(
      "<p>A <b>good</b> mug</p>",
    )
    expect(
      await clean('<a href="javascript:x">a</a><img src=x onerror=y><svg><style>*{}</style></svg>'),
    ).toBe("a")
  })

  test.prop([fc.array(fc.constantFrom("<p>", "</p>", "<scr", "ipt>", "<svg/onload=x>", "&lt;", "'\"", "a"))])(
    "no attribute and no script survives any soup",
    async (parts) => {
      expect(await clean(parts.join(""))).not.toMatch(/<\s*script|<[^>]*\bon\w+\s*=|javascript:/i)
    },
  )

  it("answers many in their order, and lets other work go on between hostile ones", async () => {
    let turns = 0
    const count = (): void => {
      turns += 1
      waiting = setImmediate(count)
    }
    let waiting = setImmediate(count)
    const hostile = "<".repeat(20_000)
    const cleaned = await descriptions.clean([
      hostile,
      "<p>one",
      ...Array.from({ length: 12 }, () => hostile),
      "two",
    ])
    clearImmediate(waiting)
    expect([cleaned[1], cleaned.at(-1)]).toEqual(["<p>one</p>", "two"])
    expect(cleaned).toHaveLength(15)
    expect(turns).toBeGreaterThanOrEqual(3)
  })
})
