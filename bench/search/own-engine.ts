import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const infra = new URL("../../infra/cli.ts", import.meta.url).pathname
const httpPort = 19_200

const run = (words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [infra, ...words], { env, stdio: ["ignore", "pipe", "pipe"] })
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        said += String(text)
      })
    child.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`${words.join(" ")}: ${said.slice(-1500)}`)),
    )
  })

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer()
    server.once("error", () => answer(false))
    server.listen(port, "127.0.0.1", () => server.close(() => answer(true)))
  })

const freeOffset = async (): Promise<number> => {
  for (let offset = 4000; offset < 12_000; offset += 100)
    if ((await isFree(httpPort + offset)) && (await isFree(19_300 + offset))) return offset
  throw new Error("no free port for an Elasticsearch of the bench's own")
}

export type OwnEngine = { readonly url: string; readonly stop: () => Promise<void> }

/** An Elasticsearch of the bench's own, with room for a million products; all other engines are those of the running shop. */
export const startOwnElastic = async (heapMb: number): Promise<OwnEngine> => {
  const state = await mkdtemp(join(tmpdir(), "haat-bench-"))
  const offset = await freeOffset()
  const { ELASTIC_URL: _, ...shared } = process.env
  const env = {
    ...shared,
    HAAT_STATE: state,
    HAAT_PORT_OFFSET: String(offset),
    HAAT_ELASTIC_HEAP_MB: String(heapMb),
  }
  const stop = async () => {
    await run(["engines", "down"], env).finally(() => rm(state, { recursive: true, force: true }))
  }
  await run(["engines", "up"], env).catch(async (error: unknown) => {
    await stop().catch(() => undefined)
    throw error
  })
  return { url: `http://127.0.0.1:${httpPort + offset}`, stop }
}
