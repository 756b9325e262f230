"use client"

import type { ImportProgress, ImportRefusal, ImportReport, NetworkKind } from "@haat/domain/delivery"
import { Button, buttonClass } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Checkbox } from "@haat/ui/forms"
import { DataTable } from "@haat/ui/tables"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { kindWords } from "./network-words.rule.ts"
import { type ImportAnswer, progressText, readToldImport } from "./told-import.rule.ts"

type Sent = {
  readonly file: File
  readonly onProgress: (progress: ImportProgress) => void
  readonly dry_run: string
  readonly replace: string
}

const send = async (kind: NetworkKind, { file, onProgress, ...query }: Sent): Promise<ImportAnswer> => {
  const response = await fetch(`/api/admin/delivery/${kind}?${new URLSearchParams(query)}`, {
    method: "POST",
    headers: { "content-type": "text/csv", accept: "application/x-ndjson", "x-haat-client": "web" },
    body: file,
  })
  if (response.ok && response.body) return readToldImport(response.body, onProgress)
  const body = await response.json().catch(() => null)
  throw new Error(body?.error?.hint ?? "The file could not be sent.")
}

const Problems = ({ refused }: { readonly refused: Pick<ImportRefusal, "problems" | "total"> }) => (
  <div className="space-y-2">
    <Notice tone="bad" title={`Nothing was taken over: ${refused.total} problems`}>
      <p>Mend these and send the file again.</p>
    </Notice>
    <DataTable
      caption="Problems in the file"
      columns={[
        { key: "line", label: "Line", numeric: true, cell: ({ line }) => (line > 0 ? line : "–") },
        { key: "column", label: "Column", cell: ({ column }) => column },
        { key: "value", label: "Value", cell: ({ value }) => value },
        { key: "problem", label: "Problem", cell: ({ problem }) => problem },
        { key: "hint", label: "What to do", cell: ({ hint }) => hint },
      ]}
      rows={refused.problems}
      keyOf={({ line, column, problem }) => `${line} ${column} ${problem}`}
      empty=""
    />
  </div>
)

const Report = ({ report }: { readonly report: ImportReport }) => (
  <Notice tone="good" title={report.dryRun ? "This is what it would do" : "Taken over"}>
    <p>
      {report.rows} rows: {report.added} new, {report.changed} changed, {report.removed} removed,{" "}
      {report.same} as they were.
    </p>
  </Notice>
)

/** Not read out: it changes several times a second. */
const Working = ({ progress }: { readonly progress: ImportProgress | null }) => (
  <div className="flex flex-wrap items-center gap-3 text-sm tabular-nums">
    <progress aria-label="The file" className="h-2 w-40" />
    <p>{progressText(progress)}</p>
  </div>
)

/** A kind of rows as a file: download, check what a file would do, take it over. */
export const NetworkFile = ({ kind }: { readonly kind: NetworkKind }) => {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [replace, setReplace] = useState(false)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const work = useMutation({
    mutationFn: ({ dryRun }: { readonly dryRun: boolean }) =>
      send(kind, {
        ...{ file: file ?? new File([], "none.csv"), onProgress: setProgress },
        ...{ dry_run: String(dryRun), replace: String(replace) },
      }),
    onMutate: () => setProgress(null),
    onSuccess: () => router.refresh(),
  })
  const { many } = kindWords[kind]
  return (
    <section aria-labelledby="files" className="space-y-3">
      <h2 id="files" className="text-xl">
        {many} as a file
      </h2>
      <div className="flex flex-wrap items-center gap-3">
        <a href={`/api/admin/delivery/${kind}`} className={buttonClass({ tone: "plain" })} download>
          Download CSV
        </a>
        <label className="text-sm">
          <span className="sr-only">CSV file to take over</span>
          <input
            type="file"
            accept=".csv,text/csv"
            className="max-w-full text-sm file:me-3 file:min-h-11 file:rounded-full file:border file:border-line-strong file:bg-surface file:px-4"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              work.reset()
            }}
          />
        </label>
      </div>
      {file ? (
        <div className="flex flex-wrap items-center gap-3">
          <Checkbox checked={replace} onChange={(event) => setReplace(event.target.checked)}>
            Remove {many.toLowerCase()} that the file leaves out
          </Checkbox>
          <Button tone="plain" busy={work.isPending} onClick={() => work.mutate({ dryRun: true })}>
            Check only
          </Button>
          <Button busy={work.isPending} onClick={() => work.mutate({ dryRun: false })}>
            Take over
          </Button>
        </div>
      ) : null}
      {work.isPending ? <Working progress={progress} /> : null}
      <div aria-live="polite">
        {work.error ? <Notice tone="bad">{work.error.message}</Notice> : null}
        {work.data && "report" in work.data ? <Report report={work.data.report} /> : null}
        {work.data && "refused" in work.data ? <Problems refused={work.data.refused} /> : null}
      </div>
    </section>
  )
}
