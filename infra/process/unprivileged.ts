import { isRoot } from "../paths.ts"
import { Failure } from "../terminal/failure.ts"
import { must, run } from "./run.ts"

const ensureUser = async (user: string) => {
  if ((await run("id", [user])).code === 0) return
  await must("useradd", [
    "--system",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/usr/sbin/nologin",
    user,
  ])
}

/** Folders a system user will write to. Nothing to do unless we are root. */
export const giveTo = async (user: string, folders: readonly string[]) => {
  if (!isRoot) return
  await ensureUser(user)
  await must("chown", ["-R", `${user}:`, ...folders])
}

/**
 * The same command as a system user, when we are root. A clone or cache below a closed home (`/root` is) stays
 * readable to it by the one capability that opens folders for reading.
 */
export const asUnprivileged = async (
  user: string,
  command: readonly string[],
  mustReach: readonly string[],
) => {
  if (!isRoot) return [...command]
  const become = ["setpriv", `--reuid=${user}`, `--regid=${user}`, "--init-groups"]
  const reaches = async (prefix: readonly string[]) => {
    const [program = "", ...args] = prefix
    const test = mustReach.map((path) => `test -x '${path}'`).join(" && ")
    return (await run(program, [...args, "sh", "-c", test])).code === 0
  }
  if (await reaches(become)) return [...become, ...command]
  // Without the secure bit access(2) would forget the capability, and the JVM asks by access(2).
  const reading = [
    ...become,
    "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_read_search",
    "--ambient-caps=+dac_read_search",
  ]
  if (await reaches(reading)) return [...reading, ...command]
  throw new Failure(
    `The system user ${user} cannot reach ${mustReach.join(", ")}; move the clone out of a closed folder or set HAAT_CACHE.`,
  )
}
