import { contextMap, isContext } from "../context-map.ts"
import { placeOf } from "./place.ts"
import { filesOfRoom } from "./rooms/files-of-room.ts"
import { diskTree } from "./source-tree.ts"

const [room] = process.argv.slice(2)

if (!room) {
  console.log(`npm run where <context>   lists every file of a context, package by package
contexts: ${Object.keys(contextMap).join(", ")}`)
} else {
  const found = filesOfRoom(diskTree(), room)
  if (isContext(room)) console.log(`${room}: ${contextMap[room].about}`)
  for (const [home, paths] of found) {
    console.log(`\n${home || "(root)"}`)
    for (const path of paths) console.log(`  ${path}${placeOf(path).forTests ? "  (tests)" : ""}`)
  }
  if (found.size === 0) {
    console.error(`nothing is called ${room}; contexts are ${Object.keys(contextMap).join(", ")}`)
    process.exitCode = 1
  }
}
