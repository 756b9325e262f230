import { type WeighWays, weightOf } from "@haat/domain/delivery"
import { DirectedGraph } from "graphology"
import { dijkstra } from "graphology-shortest-path"

type Lanes = Parameters<WeighWays>[0]

const graphOf = (lanes: Lanes): DirectedGraph => {
  const graph = new DirectedGraph()
  for (const lane of lanes) {
    const weight = weightOf(lane)
    const held = graph.hasEdge(lane.from, lane.to) ? graph.edge(lane.from, lane.to) : undefined
    if (held !== undefined && (graph.getEdgeAttribute(held, "weight") as number) <= weight) continue
    graph.mergeEdge(lane.from, lane.to, { weight })
  }
  return graph
}

const weightAlong = (graph: DirectedGraph, nodes: readonly string[]): number =>
  nodes
    .slice(1)
    .reduce((sum, node, index) => sum + (graph.getEdgeAttribute(nodes[index], node, "weight") as number), 0)

/** One graph per set of lanes: asked for every warehouse in turn, it is built once. */
const graphs = new WeakMap<Lanes, DirectedGraph>()

/** Dijkstra from one node to all it reaches. */
export const weighWays: WeighWays = (lanes, from) => {
  const graph = graphs.get(lanes) ?? graphOf(lanes)
  graphs.set(lanes, graph)
  if (!graph.hasNode(from)) return new Map([[from, 0]])
  const found = dijkstra.singleSource(graph, from, "weight")
  return new Map(Object.entries(found).map(([node, nodes]) => [node, weightAlong(graph, nodes)]))
}
