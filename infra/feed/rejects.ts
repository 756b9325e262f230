import { once } from "node:events"
import { createReadStream, createWriteStream, rmSync, type WriteStream } from "node:fs"
import { createInterface } from "node:readline"
import type { RejectedRow } from "@haat/domain/catalog"

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const problemOf = ({ errors }: RejectedRow): string =>
  errors.map(({ column, code, hint }) => `${column || "row"}: ${code} (${hint})`).join("; ")

type Spooled = { readonly line: number; readonly problem: string; readonly cells: Record<string, string> }

const write = async (out: WriteStream, cells: readonly string[]): Promise<void> => {
  if (!out.write(`${cells.map(quoted).join(",")}\n`)) await once(out, "drain")
}

const asCsv = async (spool: string, path: string, columns: readonly string[]): Promise<void> => {
  const out = createWriteStream(path)
  await write(out, [...columns, "haat_line", "haat_problem"])
  for await (const text of createInterface({ input: createReadStream(spool) })) {
    const { line, problem, cells } = JSON.parse(text) as Spooled
    await write(out, [...columns.map((column) => cells[column] ?? ""), String(line), problem])
  }
  out.end()
  await once(out, "finish")
}

/**
 * Collects rejected rows on disk (not in memory: a feed may be of any length) and writes them as one CSV under the columns
 * the supplier used. Without any, no file is left.
 */
export const openRejects = (path: string) => {
  const spool = `${path}.part`
  const columns = new Set<string>()
  let out: WriteStream | undefined
  return {
    add: async (row: RejectedRow): Promise<void> => {
      out ??= createWriteStream(spool)
      for (const column of row.cells.keys()) columns.add(column)
      const spooled: Spooled = {
        line: row.line,
        problem: problemOf(row),
        cells: Object.fromEntries(row.cells),
      }
      if (!out.write(`${JSON.stringify(spooled)}\n`)) await once(out, "drain")
    },
    /** The path of the file; undefined when nothing was rejected. */
    close: async (): Promise<string | undefined> => {
      rmSync(path, { force: true })
      if (!out) return undefined
      out.end()
      await once(out, "finish")
      await asCsv(spool, path, [...columns])
      rmSync(spool, { force: true })
      return path
    },
  }
}
