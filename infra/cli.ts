import { commands } from "./commands/all.ts"
import { Failure } from "./terminal/failure.ts"

const PINNED_MAJOR = 24

if (Number(process.versions.node.split(".")[0]) < PINNED_MAJOR) {
  console.error(
    `Haat runs on Node ${PINNED_MAJOR} or later, this is ${process.version}; use \`npm start\`, it brings its own.`,
  )
  process.exit(1)
}

// A launcher that was killed takes this process with it; the next start picks up where it stopped.
const launcher = process.ppid
setInterval(() => {
  if (process.ppid !== launcher) process.exit(1)
}, 500).unref()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130))

const [name = "help", ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  console.error(`There is no command ${name}; there are ${Object.keys(commands).join(", ")}.`)
  process.exit(2)
}
try {
  process.exit(await command(args))
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error)
  process.exit(1)
}
