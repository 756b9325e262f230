import type { AttemptDesk } from "../ports.ts"

export type FinishSetAsidePorts = {
  readonly desk: Pick<AttemptDesk, "find">
  readonly finish: (attemptId: string) => Promise<void>
}

/**
 * Takes or gives free what an attempt has set aside too long, whichever its order asks for now. False: nothing was set
 * aside, or the gateway didn't say how it ended.
 */
export const makeFinishSetAside = ({ desk, finish }: FinishSetAsidePorts) => {
  const isSetAside = async (attemptId: string) => (await desk.find(attemptId))?.status === "AUTHORIZED"
  return async (attemptId: string): Promise<boolean> => {
    if (!(await isSetAside(attemptId))) return false
    await finish(attemptId)
    return !(await isSetAside(attemptId))
  }
}
