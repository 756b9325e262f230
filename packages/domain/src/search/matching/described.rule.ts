import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { Described } from "./likeness.model.ts"
import { codesAmong } from "./words.rule.ts"

/** An indexed product in the terms of likeness. A price of zero is none. */
export const describedDocument = ({
  title,
  brand,
  description,
  attributeWords,
  variants,
}: Pick<IndexDocument, "title" | "brand" | "description" | "attributeWords" | "variants">): Described => {
  const prices = variants.map(({ priceMinor }) => priceMinor).filter((price) => price > 0)
  return {
    title,
    brand,
    description,
    codes: codesAmong(attributeWords),
    priceMinor: prices.length > 0 ? Math.min(...prices) : null,
  }
}
