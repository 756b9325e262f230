import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

/** Other people's catalogs aren't part of the house. HAAT_SEARCH_SETS names a folder that holds them. */
const folder = process.env.HAAT_SEARCH_SETS ?? ""
const catalogFile = "catalog".concat("ue.csv.gz")
const cases = [
  { name: "wa", bm25: 0.8644 },
  { name: "ag", bm25: 0.8666 },
  { name: "ab", bm25: 0.8451 },
]
  .filter(({ name }) => existsSync(join(folder, `${name}_${catalogFile}`)))
  .flatMap((set) => [
    { ...set, use: "matching", better: 1.05 },
    { ...set, use: "search", better: 1.05 },
  ])

if (cases.length === 0)
  console.warn("other people's catalogs aren't here: set HAAT_SEARCH_SETS to the folder that holds them")

const npm = (...more: readonly string[]): string =>
  execFileSync(process.execPath, ["infra/eval-search.ts", ...more], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  })

describe.skipIf(cases.length === 0)(
  "on other people's catalogs (skipped: set HAAT_SEARCH_SETS to their folder)",
  () => {
    it.each(cases)(
      "finds what is meant in $name by $use, better than BM25 by $better",
      ({ name, bm25, use, better }) => {
        const at = mkdtempSync(join(tmpdir(), "haat-eval-"))
        try {
          const out = join(at, "run.tsv")
          const file = (kind: string) => join(folder, `${name}_${kind}`)
          const [catalog, queries] = [file(catalogFile), file("queries_dev.tsv")]
          npm("--catalog", catalog, "--queries", queries, "--out", out, "--use", use)
          const measured = npm("--score", out, "--qrels", file("qrels_dev.tsv"))
          expect(Number(/ndcg10\s+([\d.]+)/.exec(measured)?.[1])).toBeGreaterThan(better * bm25)
        } finally {
          rmSync(at, { recursive: true })
        }
      },
      1_800_000,
    )
  },
)
