import { globSync, readFileSync } from "node:fs"
import { dirname, join, matchesGlob } from "node:path"
import { describe, expect, it } from "vitest"
import { repoRoot } from "../paths.ts"

const linesOf = (path: string): readonly string[] =>
  readFileSync(join(repoRoot, path), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))

const withParents = (path: string): readonly string[] =>
  path === "." ? [] : [path, ...withParents(dirname(path))]

/** As a builder reads it: the last line that fits a path or a folder above it decides. */
const isLeftOut = (path: string): boolean =>
  linesOf(".dockerignore").reduce((leftOut, line) => {
    const pattern = line.replace(/^!/, "")
    const fits = withParents(path).some((one) => matchesGlob(one, pattern))
    return fits ? !line.startsWith("!") : leftOut
  }, false)

const dockerfiles = globSync("infra/docker/*.Dockerfile", { cwd: repoRoot })

/** What a Dockerfile takes from the folder it is built in. */
const takenBy = (dockerfile: string): readonly string[] =>
  linesOf(dockerfile)
    .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
    .flatMap((line) => line.split(/\s+/).slice(1, -1))

describe.each(dockerfiles)("%s", (dockerfile) => {
  it("takes only what is there and not left out of the build", () => {
    const taken = takenBy(dockerfile)
    expect(taken.length).toBeGreaterThan(10)
    for (const path of taken) {
      expect(globSync(path, { cwd: repoRoot }), path).toHaveLength(1)
      expect(isLeftOut(path), `${path} is left out by .dockerignore`).toBe(false)
    }
  })

  it("takes every workspace's package.json, which the lockfile names", () => {
    const { workspaces } = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as {
      readonly workspaces: readonly string[]
    }
    const manifests = workspaces.flatMap((one) => globSync(`${one}/package.json`, { cwd: repoRoot }))
    expect(manifests.length).toBeGreaterThan(10)
    expect(takenBy(dockerfile)).toEqual(expect.arrayContaining(manifests))
  })
})

describe("the build context", () => {
  it("leaves out what belongs to this machine, secrets and tests", () => {
    for (const path of [
      ".git/config",
      ".env",
      ".env.local",
      "apps/web/.next/BUILD_ID",
      "node_modules/next/index.js",
    ])
      expect(isLeftOut(path), path).toBe(true)
    expect(isLeftOut("packages/domain/src/search/query/plan-query.rule.test.ts")).toBe(true)
    expect(isLeftOut("packages/domain/src/search/query/plan-query.rule.ts")).toBe(false)
  })
})
