import type { Lane, ShortestPaths } from "@haat/domain/delivery"
import { DirectedGraph } from "graphology"
import { dijkstra } from "graphology-shortest-path"

/** Hours decide; among equally quick ways the cheaper one. A path costs less than 100 million paise. */
const weightOf = ({ hours, costMinor }: Lane): number => hours + costMinor / 1e10

const graphOf = (lanes: readonly Lane[]): DirectedGraph => {
  const graph = new DirectedGraph()
  for (const lane of lanes) {
    const weight = weightOf(lane)
    const held = graph.hasEdge(lane.from, lane.to) ? graph.edge(lane.from, lane.to) : undefined
    if (held !== undefined && (graph.getEdgeAttribute(held, "weight") as number) <= weight) continue
    graph.mergeEdge(lane.from, lane.to, { weight, lane })
  }
  return graph
}

const lanesAlong = (graph: DirectedGraph, nodes: readonly string[]): Lane[] =>
  nodes.slice(1).map((node, index) => graph.getEdgeAttribute(nodes[index], node, "lane") as Lane)

/** One graph per set of lanes: asked for every warehouse in turn, it is built once. */
const graphs = new WeakMap<readonly Lane[], DirectedGraph>()

/** Dijkstra from one node to all it reaches, by hours. */
export const shortestPaths: ShortestPaths = (lanes, from) => {
  const graph = graphs.get(lanes) ?? graphOf(lanes)
  graphs.set(lanes, graph)
  if (!graph.hasNode(from)) return new Map()
  const found = dijkstra.singleSource(graph, from, "weight")
  return new Map(
    Object.entries(found)
      .filter(([node]) => node !== from)
      .map(([node, nodes]) => [node, lanesAlong(graph, nodes)]),
  )
}
