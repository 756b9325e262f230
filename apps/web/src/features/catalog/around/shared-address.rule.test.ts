import { expect, it } from "vitest"
import { sharedAddress } from "./shared-address.rule.ts"

it("keeps the variant and drops everything else", () => {
  expect(sharedAddress("https://haat.example/p/kettle?q=tea&sku=K%201&from=7#reviews")).toBe(
    "https://haat.example/p/kettle?sku=K%201",
  )
  expect(sharedAddress("https://haat.example/p/kettle?utm_source=x")).toBe("https://haat.example/p/kettle")
})
