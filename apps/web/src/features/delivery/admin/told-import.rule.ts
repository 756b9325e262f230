import type { ImportProgress, ImportRefusal, ImportReport } from "@haat/domain/delivery"

export type ImportAnswer =
  | { readonly report: ImportReport }
  | { readonly refused: Pick<ImportRefusal, "problems" | "total"> }

type Line =
  | ImportAnswer
  | { readonly progress: ImportProgress }
  | { readonly error: { readonly hint: string } }

const lost = "The answer broke off. Send the file again: what was taken over already changes nothing."

/** Lines of JSON as they come. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ""
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) yield JSON.parse(line) as Line
  }
}

/** What came of a file that was sent, once it has come; told before is how far it is. */
export const readToldImport = async (
  body: ReadableStream<Uint8Array>,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportAnswer> => {
  for await (const line of linesOf(body)) {
    if ("error" in line) throw new Error(line.error.hint)
    if (!("progress" in line)) return line
    onProgress(line.progress)
  }
  throw new Error(lost)
}

const count = new Intl.NumberFormat("en-IN")

export const progressText = (progress: ImportProgress | null): string => {
  if (progress === null) return "Sending the file…"
  const rows = count.format(progress.rows)
  if (progress.step === "read") return `Reading: ${rows} rows so far…`
  if (progress.step === "check") return `Holding ${rows} rows against the network…`
  return `Writing ${rows} changes…`
}
