import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { engines } from "../engines/all.ts"
import { ENGINE_NAMES } from "../engines/engine.ts"
import { stateRoot } from "../paths.ts"
import { living, registered } from "../process/pid-file.ts"
import { Failure } from "../terminal/failure.ts"

const file = join(stateRoot, "port-offset")
const STEP = 100
const TRIES = 40

export const parseOffset = (text: string | undefined): number | undefined => {
  if (text === undefined || text.trim() === "") return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 20_000) return value
  throw new Failure(`HAAT_PORT_OFFSET is ${text}; give a whole number from 0 to 20000.`)
}

/** The offset of the last start of this clone. */
export const remembered = (): number | undefined => {
  try {
    return parseOffset(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}

const somethingRuns = (): boolean =>
  registered().some(
    (name) => (ENGINE_NAMES as readonly string[]).includes(name) && living(name) !== undefined,
  )

/** The given offset, else the one that our running engines were started with, else none. */
export const currentOffset = (): number => {
  const given = parseOffset(process.env.HAAT_PORT_OFFSET)
  const running = somethingRuns() ? remembered() : undefined
  if (given !== undefined && running !== undefined && given !== running) {
    throw new Failure(
      `This clone already runs with HAAT_PORT_OFFSET=${running}; stop it first (npm stop) to move it to ${given}.`,
    )
  }
  return given ?? running ?? 0
}

export const rememberOffset = (offset: number) => {
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(file, String(offset))
}

/** The first offset at which `isFree` holds for every port; used where a foreign Haat holds the default ones. */
export const freeOffset = (ports: readonly number[], isFree: (port: number) => boolean, from = 0): number => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const offset = from + tries * STEP
    if (ports.every((port) => isFree(port + offset))) return offset
  }
  throw new Failure(`No free set of ports was found in ${TRIES} tries; set HAAT_PORT_OFFSET yourself.`)
}

/** Ports of the shop itself. */
export const APP_PORTS = { web: 3000, webMetrics: 13_101, workers: 13_100, sandbox: 14_000 } as const

export const allPorts = (): number[] => [
  ...engines.flatMap((engine) => Object.values(engine.ports)),
  ...Object.values(APP_PORTS),
]
