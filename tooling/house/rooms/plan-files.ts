import { contextNames, isContext } from "../../context-map.ts"
import { type NewFile, templates } from "./templates.ts"

export type Plan = { readonly files: readonly NewFile[] } | { readonly problem: string }

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Turns `use-case inventory/reservations/hold-stock` into the files to lay, or says what is wrong with it. */
export const planFiles = ([kind, place]: readonly string[]): Plan => {
  if (!kind || !place) return { problem: "" }
  const template = templates[kind]
  if (!template) return { problem: `"${kind}" is none of ${Object.keys(templates).join(", ")}` }
  const parts = place.split("/")
  const [context = ""] = parts
  const bad = parts.find((part) => !kebab.test(part))
  if (bad !== undefined) return { problem: `"${bad}" is not in kebab-case` }
  if (!isContext(context)) return { problem: `"${context}" is none of ${contextNames.join(", ")}` }
  if (kind === "context") return { files: template({ context, topic: "", name: "" }) }
  if (parts.length < 2 || parts.length > 3) return { problem: "write <context>/[topic/]<verb-noun>" }
  return {
    files: template({ context, topic: parts.length === 3 ? (parts[1] ?? "") : "", name: parts.at(-1) ?? "" }),
  }
}
