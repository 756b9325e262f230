import { expect, it } from "vitest"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { describedDocument } from "./described.rule.ts"

it("takes codes from the attributes and the lowest price that there is", () => {
  const variants = [aVariant({ priceMinor: 900 }), aVariant({ priceMinor: 500 }), aVariant({ priceMinor: 0 })]
  const document = aDocument({ attributeWords: ["Steel", "KX-FA132"], variants })
  expect(describedDocument(document)).toMatchObject({
    codes: ["kxfa132"],
    priceMinor: 500,
    title: document.title,
  })
  expect(describedDocument({ ...document, variants: [] }).priceMinor).toBeNull()
})
