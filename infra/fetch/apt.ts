import { join } from "node:path"
import { cacheRoot, isRoot } from "../paths.ts"
import { withLock } from "../process/lock.ts"
import { hasCommand, run } from "../process/run.ts"
import { Failure } from "../terminal/failure.ts"

export const canApt = async (): Promise<boolean> => isRoot && (await hasCommand("apt-get"))

const install = (packages: readonly string[]) =>
  run("apt-get", ["-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })

/** Installs Debian packages (root only); refreshes the lists only when the first try does not find them. */
export const apt = async (packages: readonly string[], why: string): Promise<void> => {
  if (!(await canApt())) {
    throw new Failure(
      `${why}: install ${packages.join(" ")} (needs root and apt), or run Docker, or give the engine's URL.`,
    )
  }
  await withLock(join(cacheRoot, "locks", "apt"), async () => {
    if ((await install(packages)).code === 0) return
    await run("apt-get", ["update", "-qq"])
    const second = await install(packages)
    if (second.code === 0) return
    const reason = second.out.split("\n").find((line) => line.startsWith("E:")) ?? "no reason given"
    throw new Failure(`${why}: apt could not install ${packages.join(" ")} (${reason}).`)
  })
}
