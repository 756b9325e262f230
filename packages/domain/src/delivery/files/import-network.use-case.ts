import { err, ok, type Result } from "../../shared/index.ts"
import { applyEdits, rowsOf } from "../editing/apply-edits.rule.ts"
import type { NetworkChecks } from "../editing/check-network.rule.ts"
import {
  type AppliedEdits,
  type EditProblem,
  keyOfRow,
  type NetworkChange,
  type NetworkEdit,
  type NetworkKind,
  type NetworkRefusal,
} from "../editing/network-edit.model.ts"
import type { Network } from "../network/network.model.ts"
import type { NetworkDesk, NetworkStore } from "../ports.ts"
import type {
  FileProblem,
  FileRow,
  ImportInput,
  ImportRefusal,
  ImportReport,
  OpenedFile,
  OpenFile,
} from "./network-file.model.ts"
import { columnOfField, headerProblem, readFileRow } from "./network-file.rule.ts"

export type ImportPorts = NetworkChecks & {
  readonly network: Pick<NetworkStore, "load">
  readonly desk: Pick<NetworkDesk, "change">
  readonly openFile: OpenFile
}

const shownProblems = 200
const rowLimit = 500_000
const progressEvery = 500

type Read = {
  readonly edits: NetworkEdit[]
  readonly lines: number[]
  readonly problems: FileProblem[]
  total: number
}

const isProblem = (row: FileRow | FileProblem): row is FileProblem => "problem" in row

const note = (read: Read, problems: readonly FileProblem[]): void => {
  read.total += problems.length
  read.problems.push(...problems.slice(0, Math.max(0, shownProblems - read.problems.length)))
}

const tooLong = (line: number): FileProblem => ({
  ...{ line, column: "", value: "" },
  problem: `more than ${rowLimit} rows`,
  hint: "split the file",
})

const readRows = async (
  { kind, onProgress }: Pick<ImportInput, "kind" | "onProgress">,
  { header, rows }: OpenedFile,
): Promise<Read> => {
  const read: Read = { edits: [], lines: [], problems: [], total: 0 }
  const unusable = header && headerProblem(kind, header)
  if (unusable) {
    note(read, [unusable])
    return read
  }
  for await (const row of rows) {
    if (isProblem(row)) {
      note(read, [row])
      continue
    }
    if (read.edits.length >= rowLimit) {
      note(read, [tooLong(row.line)])
      break
    }
    const parsed = readFileRow(kind, row)
    if (!parsed.ok) note(read, parsed.error)
    else {
      read.edits.push({ kind, put: parsed.value })
      read.lines.push(row.line)
      if (read.edits.length % progressEvery === 0) onProgress?.({ step: "read", rows: read.edits.length })
    }
  }
  return read
}

const removals = (network: Network, kind: NetworkKind, edits: readonly NetworkEdit[]): NetworkEdit[] => {
  const named = new Set(edits.flatMap((edit) => ("put" in edit ? [keyOfRow(kind, edit.put)] : [])))
  return rowsOf(network, kind)
    .map((row) => keyOfRow(kind, row))
    .filter((key) => !named.has(key))
    .map((remove) => ({ kind, remove }))
}

const refused = (problems: readonly FileProblem[], total = problems.length): ImportRefusal => ({
  code: "FILE_REFUSED",
  problems: problems.slice(0, shownProblems),
  total,
})

/** Says of an edit's problem where in the file it is; of what the file leaves out, that it does. */
const inFile =
  (kind: NetworkKind, { lines }: Read, edits: readonly NetworkEdit[]) =>
  ({ edit, field, problem, hint }: EditProblem): FileProblem => {
    const about = edits[edit]
    const left = about && "remove" in about ? about.remove : ""
    const words = left === "" ? problem : `${left} is left out, but ${problem}`
    return { line: lines[edit] ?? 0, column: columnOfField(kind, field), value: left, problem: words, hint }
  }

const reportOf = (changes: readonly NetworkChange[], rows: number, dryRun: boolean): ImportReport => {
  const count = (wanted: (change: NetworkChange) => boolean): number => changes.filter(wanted).length
  const added = count(({ before }) => before === null)
  const removed = count(({ after }) => after === null)
  const changed = changes.length - added - removed
  return { rows, added, changed, removed, same: rows - added - changed, dryRun }
}

/**
 * Takes a file of network rows over, all or nothing. Read as a stream; the same file twice changes nothing the second
 * time. Any wrong cell refuses the whole, each named with line, column and what to write instead.
 */
export const makeImportNetwork =
  (ports: ImportPorts) =>
  async (input: ImportInput): Promise<Result<ImportReport, ImportRefusal>> => {
    const { kind, replace, dryRun, by, onProgress } = input
    const read = await readRows(input, await ports.openFile(input.bytes))
    if (read.total > 0) return err(refused(read.problems, read.total))
    onProgress?.({ step: "check", rows: read.edits.length })
    let edits: readonly NetworkEdit[] = read.edits
    const decide = (network: Network): Result<AppliedEdits, NetworkRefusal> => {
      edits = replace ? [...read.edits, ...removals(network, kind, read.edits)] : read.edits
      const applied = applyEdits(network, edits, ports)
      if (applied.ok && !dryRun) onProgress?.({ step: "write", rows: applied.value.changes.length })
      return applied
    }
    const tried = dryRun ? decide(await ports.network.load()) : null
    const decided = tried?.ok ? ok(tried.value.changes) : (tried ?? (await ports.desk.change(decide, by)))
    if (decided.ok) return ok(reportOf(decided.value, read.edits.length, dryRun))
    return err(refused(decided.error.problems.map(inFile(kind, read, edits))))
  }
