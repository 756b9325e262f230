import { contextNames, isContext } from "../../context-map.ts"
import { type NewFile, templates } from "./templates.ts"

export type Plan = { readonly files: readonly NewFile[] } | { readonly problem: string }

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** What is wrong with the place asked for; undefined when nothing is. */
const problemWith = (kind: string, parts: readonly string[]): string | undefined => {
  const bad = parts.find((part) => !kebab.test(part))
  if (bad !== undefined) return `"${bad}" is not in kebab-case`
  if (!isContext(parts[0])) return `"${parts[0]}" is none of ${contextNames.join(", ")}`
  const wanted = kind === "context" ? [1] : [2, 3]
  return wanted.includes(parts.length) ? undefined : "write <context>/[topic/]<verb-noun>"
}

/** Turns `use-case inventory/reservations/hold-stock` into the files to lay, or says what is wrong with it. */
export const planFiles = ([kind, place]: readonly string[]): Plan => {
  if (!kind || !place) return { problem: "" }
  const template = templates[kind]
  if (!template) return { problem: `"${kind}" is none of ${Object.keys(templates).join(", ")}` }
  const parts = place.split("/")
  const problem = problemWith(kind, parts)
  if (problem !== undefined) return { problem }
  const [context = "", ...rest] = parts
  return {
    files: template({ context, topic: rest.length > 1 ? (rest[0] ?? "") : "", name: rest.at(-1) ?? "" }),
  }
}
