import { describe, expect, it } from "vitest"
import { descriptionBlocks, descriptionText } from "./description.rule.ts"

describe("descriptionBlocks", () => {
  it("understands paragraphs, lists, headings and emphasis", () => {
    const blocks = descriptionBlocks(
      "<h3>Shirt</h3><p>Linen &amp; cotton.</p><ul><li><strong>Fit:</strong> Regular</li></ul>",
    )
    expect(blocks).toEqual([
      { kind: "heading", runs: [{ text: "Shirt", strong: false }] },
      { kind: "paragraph", runs: [{ text: "Linen & cotton.", strong: false }] },
      {
        kind: "item",
        runs: [
          { text: "Fit:", strong: true },
          { text: " Regular", strong: false },
        ],
      },
    ])
  })
  it("drops markup it doesn't know, and keeps hostile text as text", () => {
    const [block] = descriptionBlocks(
      '<img src=x onerror="alert(1)">Fine &lt;script&gt;alert(1)&lt;/script&gt;',
    )
    expect(block?.runs).toEqual([{ text: "Fine <script>alert(1)</script>", strong: false }])
  })
  it("reads tables row by row", () => {
    expect(
      descriptionText("<table><tr><th>Size</th><td>M</td></tr><tr><th>Fit</th><td>Slim</td></tr></table>"),
    ).toBe("Size M Fit Slim")
  })
  it("takes plain text as one paragraph, and nothing for nothing", () => {
    expect(descriptionBlocks("Just words")).toHaveLength(1)
    expect(descriptionBlocks("  ")).toEqual([])
  })
})

it("says the words alone", () => {
  expect(descriptionText("<p>One</p><p>two <b>three</b></p>")).toBe("One two three")
})
