import { existsSync } from "node:fs"
import { enginesEnvFile } from "./paths.ts"

/** Imported first by what is run by hand: the engines' addresses as the last start left them; the environment wins. */
if (existsSync(enginesEnvFile)) process.loadEnvFile(enginesEnvFile)
