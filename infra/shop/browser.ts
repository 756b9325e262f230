import { existsSync } from "node:fs"
import { apt } from "../fetch/apt.ts"
import { Failure } from "../terminal/failure.ts"

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
]

/** A browser for the end-to-end tests: HAAT_CHROMIUM, an installed one, else Debian's. */
export const browser = async (): Promise<string> => {
  const given = process.env.HAAT_CHROMIUM
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given
    throw new Failure(`HAAT_CHROMIUM names ${given}, which does not exist.`)
  }
  const found = KNOWN.find((path) => existsSync(path))
  if (found !== undefined) return found
  await apt(["chromium"], "The end-to-end tests need a browser")
  const installed = KNOWN.find((path) => existsSync(path))
  if (installed === undefined)
    throw new Failure("chromium was installed but is not found; set HAAT_CHROMIUM to its path.")
  return installed
}
