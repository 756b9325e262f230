import { describe, expect, it } from "vitest"
import { importsOf } from "./imports.ts"

const found = (text: string) => importsOf("packages/domain/src/a.ts", text)
const first = (text: string) => found(text).imports[0]

describe("what counts as a type import", () => {
  it.each([
    [`import type { A } from "./a.ts"`, true],
    [`import type A from "./a.ts"`, true],
    [`import type * as A from "./a.ts"`, true],
    [`import { type A, type B } from "./a.ts"`, true],
    [`export type { A } from "./a.ts"`, true],
    [`export const b = (a: import("./a.ts").A) => a`, true],
    [`import { type A, b } from "./a.ts"`, false],
    [`import type from "./a.ts"`, false],
    [`import "./a.ts"`, false],
    [`export { a } from "./a.ts"`, false],
    [`export * from "./a.ts"`, false],
    [`const a = await import("./a.ts")`, false],
  ])("%s", (text, typeOnly) => {
    expect(first(text)).toEqual({ specifier: "./a.ts", typeOnly, line: 1 })
  })
})

it("says on which line an import stands", () => {
  expect(first(`\n\nimport { a } from "./a.ts"`)?.line).toBe(3)
})

it("does not take text for an import", () => {
  expect(found(`const text = 'import { a } from "./a.ts"' // import("./b.ts")`).imports).toEqual([])
})

it("notices imports that hide what they need", () => {
  expect(found("const a = await import(name)").hidden).toEqual([1])
  expect(found("const a = await import(`./$" + "{name}.ts`)").hidden).toEqual([1])
  expect(found(`\nconst a = require("fs")`).hidden).toEqual([2])
})
