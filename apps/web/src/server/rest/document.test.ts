import { expect, it } from "vitest"
import { openApiDocument } from "./document.ts"

type Operation = {
  readonly operationId?: string
  readonly summary?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, unknown>>
  readonly security?: readonly Readonly<Record<string, unknown>>[]
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>
    readonly securitySchemes: Readonly<Record<string, unknown>>
  }
}

const document = openApiDocument() as unknown as Document
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
)

const references = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : references(inner),
  )
}

it("is OpenAPI 3.1 and names each operation once", () => {
  expect(document.openapi).toBe("3.1.0")
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(operations.every(({ operation }) => operation.summary)).toBe(true)
})

it("declares every parameter of a path, and no path without one", () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    const declared = (operation.parameters ?? []).filter((one) => one.in === "path")
    expect(declared.map(({ name }) => name).sort()).toEqual(named)
    expect(declared.every(({ required }) => required)).toBe(true)
  }
})

it("gives each operation an answer, a form for errors, and known security", () => {
  for (const { path, operation } of operations) {
    expect(
      Object.keys(operation.responses).some((status) => status.startsWith("2")),
      path,
    ).toBe(true)
    expect(operation.responses).toHaveProperty("default")
    for (const need of operation.security ?? [])
      for (const name of Object.keys(need)) expect(document.components.securitySchemes).toHaveProperty(name)
  }
})

it("refers to nothing that isn't there", () => {
  for (const reference of references(document)) {
    const [, kind, name = ""] = /^#\/components\/(schemas)\/(.+)$/.exec(reference) ?? []
    expect(kind, reference).toBe("schemas")
    expect(document.components.schemas).toHaveProperty([name])
  }
})

it("lets a client browse, fill a cart, check out and follow the order", () => {
  const has = operations.map(({ path, method }) => `${method} ${path}`)
  expect(has).toEqual(
    expect.arrayContaining([
      "get /products/{id}",
      "get /products/{id}/reviews",
      "get /products/{id}/questions",
      "get /products/{id}/related",
      "get /search",
      "post /sessions",
      "put /cart/lines/{sku}",
      "get /checkout",
      "post /orders",
      "post /orders/{code}/payments",
      "get /orders/{code}",
      "post /feeds",
      "get /home",
    ]),
  )
})
