import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { makeDescriptions } from "./description.gateway.ts"

const { clean } = makeDescriptions()

describe("descriptions", () => {
  it("keeps plain formatting and drops all else", () => {
    expect(clean('<p class="x" onclick="y()">A <b>good</b> mug<script>alert(1)</script></p>')).toBe(
      "<p>A <b>good</b> mug</p>",
    )
    expect(clean('<a href="javascript:x">a</a><img src=x onerror=y><svg><style>*{}</style></svg>')).toBe("a")
  })

  test.prop([fc.array(fc.constantFrom("<p>", "</p>", "<scr", "ipt>", "<svg/onload=x>", "&lt;", "'\"", "a"))])(
    "no attribute and no script survives any soup",
    (parts) => {
      expect(clean(parts.join(""))).not.toMatch(/<\s*script|<[^>]*\bon\w+\s*=|javascript:/i)
    },
  )
})
