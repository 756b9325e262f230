import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "@playwright/test"

const page = join(import.meta.dirname, "../../docs/api.md")

type Run = { readonly code: number | null; readonly output: string }

const linesOf = async (): Promise<readonly string[]> => {
  const text = await readFile(page, "utf8")
  return [...text.matchAll(/^```sh api\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block)
}

/** One shell for all blocks, so that later lines see what earlier ones set; it stops at the first failure. */
const runAll = (
  blocks: readonly string[],
  { api, folder }: { readonly api: string; readonly folder: string },
) =>
  new Promise<Run>((done, fail) => {
    const shell = spawn("bash", ["-euo", "pipefail"], {
      cwd: folder,
      env: {
        ...process.env,
        FORCE_COLOR: "0",
        API: api,
        PATH: `${join(process.execPath, "..")}:${process.env.PATH}`,
      },
      stdio: ["pipe", "pipe", "pipe"],
    })
    let output = ""
    const hear = (part: Buffer) => {
      output += part.toString()
    }
    shell.stdout.on("data", hear)
    shell.stderr.on("data", hear)
    shell.on("error", fail)
    shell.on("close", (code) => done({ code, output }))
    shell.stdin.end(blocks.map((block, index) => `echo "# block ${index + 1}"\n${block}`).join("\n"))
  })

test("the curl lines of the API's page run as they stand", async ({ baseURL }) => {
  const blocks = await linesOf()
  expect(blocks.length).toBeGreaterThan(8)
  const folder = await mkdtemp(join(tmpdir(), "haat-api-"))
  try {
    const { code, output } = await runAll(blocks, { api: `${baseURL}/api/v1`, folder })
    expect(code, output).toBe(0)
    expect(output).toContain(`# block ${blocks.length}`)
    expect(output).toContain("CANCELLED")
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test("the OpenAPI document is served and names the doors of the page", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json")
  const document = (await answer.json()) as {
    readonly openapi: string
    readonly paths: Record<string, unknown>
  }
  expect(document.openapi).toBe("3.1.0")
  const text = await readFile(page, "utf8")
  const used = new Set([...text.matchAll(/\$API\/([a-z]+)/g)].map(([, first]) => first))
  const offered = new Set(Object.keys(document.paths).map((path) => path.split("/")[1]))
  expect([...used].filter((first) => !offered.has(first))).toEqual([])
})
