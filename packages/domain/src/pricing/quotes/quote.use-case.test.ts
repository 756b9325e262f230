import { expect, it } from "vitest"
import { makeQuote } from "./quote.use-case.ts"

const line = { sku: "a", quantity: 1, unitPriceMinor: 500, unitMrpMinor: 600, gstRatePercent: 5 }

it("gives the same facts the same id, other facts another", async () => {
  const quote = makeQuote({ digest: (text) => `#${text}` })
  const first = await quote({ lines: [line], deliveryMinor: 0 })
  const again = await quote({ lines: [line], deliveryMinor: 0 })
  const dearer = await quote({ lines: [{ ...line, unitPriceMinor: 501 }], deliveryMinor: 0 })
  expect(first.id).toBe(again.id)
  expect(dearer.id).not.toBe(first.id)
})
