import { parseSync, Visitor } from "oxc-parser"

export type Import = {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

export type ParsedImports = {
  readonly imports: readonly Import[]
  /** Lines of `import(expression)` or `require(…)`: imports no checker can follow. */
  readonly hidden: readonly number[]
  readonly syntaxErrors: readonly string[]
}

type Found = { readonly specifier: string; readonly typeOnly: boolean; readonly at: number }
type Parsed = ReturnType<typeof parseSync>

const staticImports = ({ module }: Parsed, text: string): Found[] =>
  module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    typeOnly:
      /^import\s+type\b(?!\s*(?:,|from\b))/.test(text.slice(start)) ||
      (entries.length > 0 && entries.every((entry) => entry.isType)),
    at: start,
  }))

const reExports = ({ module }: Parsed): Found[] =>
  module.staticExports.flatMap(({ entries, start }) => {
    const from = entries.filter((entry) => entry.moduleRequest)
    const specifier = from[0]?.moduleRequest?.value
    return specifier === undefined
      ? []
      : [{ specifier, typeOnly: from.every((entry) => entry.isType), at: start }]
  })

const literal = /^["'`]([^"'`$]+)["'`]$/

const dynamicImports = ({ module }: Parsed, text: string): { found: Found[]; hidden: number[] } => {
  const found: Found[] = []
  const hidden: number[] = []
  for (const { moduleRequest, start } of module.dynamicImports) {
    const specifier = literal.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1]
    if (specifier === undefined) hidden.push(start)
    else found.push({ specifier, typeOnly: false, at: start })
  }
  return { found, hidden }
}

/** `import("x").T` in types and `require("x")`: the module record leaves these out, so the tree is walked. */
const walkForRest = ({ program }: Parsed): { found: Found[]; hidden: number[] } => {
  const found: Found[] = []
  const hidden: number[] = []
  new Visitor({
    TSImportType: (node) => {
      found.push({ specifier: node.source.value, typeOnly: true, at: node.start })
    },
    CallExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "require") hidden.push(node.start)
    },
  }).visit(program)
  return { found, hidden }
}

const parse = (path: string, text: string): ParsedImports => {
  const parsed = parseSync(path, text)
  const dynamic = dynamicImports(parsed, text)
  const rest = /\b(?:import|require)\s*\(/.test(text) ? walkForRest(parsed) : { found: [], hidden: [] }
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length
  const found = [...staticImports(parsed, text), ...reExports(parsed), ...dynamic.found, ...rest.found]
  return {
    imports: found.map(({ specifier, typeOnly, at }) => ({ specifier, typeOnly, line: lineAt(at) })),
    hidden: [...dynamic.hidden, ...rest.hidden].map(lineAt),
    syntaxErrors: parsed.errors.map((error) => error.message),
  }
}

const kept = new Map<string, { readonly text: string; readonly parsed: ParsedImports }>()

/** What a source file imports. Kept per path and text, so that laying a planted file over a tree parses only that file. */
export const importsOf = (path: string, text: string): ParsedImports => {
  const known = kept.get(path)
  if (known?.text === text) return known.parsed
  const parsed = parse(path, text)
  kept.set(path, { text, parsed })
  return parsed
}
