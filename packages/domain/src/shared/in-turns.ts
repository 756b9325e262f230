/** Runs what bears one name one after the other, in order of arrival; different names side by side. */
export const inTurns = () => {
  const last = new Map<string, Promise<unknown>>()
  return <Value>(name: string, run: () => Promise<Value>): Promise<Value> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(run, run)
    last.set(name, turn)
    const leave = () => {
      if (last.get(name) === turn) last.delete(name)
    }
    turn.then(leave, leave)
    return turn
  }
}
