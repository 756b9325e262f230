import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const entry = fileURLToPath(new URL("main.ts", import.meta.url))

const suffix = "_http"

/** Whole checkouts have a namespace of their own: its workers never have to catch up with the events of bare rows. */
const namespaceOf = (part: string): string => {
  const rows = (process.env.HAAT_NAMESPACE ?? "").replace(new RegExp(`${suffix}$`), "")
  return part === "http" ? `${rows}${suffix}` : rows
}

/** Measures one part in a process and the namespace of its own, and answers its figures. */
export const measureApart = async (half: string): Promise<Readonly<Record<string, number>>> => {
  const env = { ...process.env, HAAT_NAMESPACE: namespaceOf(half) }
  const child = spawn(process.execPath, [entry, half], { env, stdio: ["ignore", "pipe", "inherit"] })
  let figures: Readonly<Record<string, number>> | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) console.log(line)
    else {
      const { bench: _bench, ...rest } = JSON.parse(line) as Record<string, number>
      figures = rest
    }
  }
  if (!figures) throw new Error(`measuring ${half} ended without figures; its lines above say why`)
  return figures
}
