import type { NetworkKind } from "../editing/network-edit.model.ts"
import type { NetworkDesk } from "../ports.ts"
import { fileHeader, fileLine } from "./network-file.rule.ts"

const pageRows = 500

/** A kind's rows as CSV, page by page; importing it changes nothing. */
export const makeExportNetwork = ({ desk }: { readonly desk: Pick<NetworkDesk, "list"> }) =>
  async function* (kind: NetworkKind): AsyncGenerator<string> {
    yield fileHeader(kind)
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<NetworkDesk["list"]>> = await desk.list({
        ...{ kind, text: "", cursor },
        limit: pageRows,
      })
      if (page.items.length > 0) yield page.items.map((row) => fileLine(kind, row)).join("")
      cursor = page.next
    } while (cursor !== null)
  }
