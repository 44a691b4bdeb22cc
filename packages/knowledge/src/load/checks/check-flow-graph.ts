import { type Flow, targetsOf } from "../../flows/flow.js";
import { createProblem } from "../create-problem.js";
import type { Problem } from "../problem.js";
import type { SourceMap } from "../yaml/source-map.js";

/**
 * Proves of a flow whose targets exist: every step is reachable, every path ends, no loop runs
 * without a question, and every question can be left without answering it.
 */
export function checkFlowGraph(flow: Flow, places: SourceMap): Problem[] {
	const edges = new Map(
		Object.entries(flow.steps).map(([id, step]) => [id, targetsOf(step)]),
	);
	const at = (id: string) => places.key(["steps", id]);
	const problems: Problem[] = [];
	const reachable = reach([flow.first], edges);
	for (const id of edges.keys())
		if (!reachable.has(id))
			problems.push(
				createProblem(at(id), "flow-step-unreachable", { step: id }),
			);
	const ending = endingSteps(edges);
	for (const id of edges.keys())
		if (reachable.has(id) && !ending.has(id))
			problems.push(createProblem(at(id), "flow-path-endless", { step: id }));
	const loop = findSilentLoop(flow, edges);
	if (loop !== undefined)
		problems.push(
			createProblem(at(loop[0] ?? flow.first), "flow-loop", {
				steps: loop.join(" → "),
			}),
		);
	for (const [id, step] of Object.entries(flow.steps)) {
		if (step.kind !== "ask" && step.kind !== "choose") continue;
		const without = new Map([...edges].filter(([other]) => other !== id));
		if (step.otherwise !== id && endsSomewhere(step.otherwise, without))
			continue;
		problems.push(
			createProblem(places.at(["steps", id, "else"]), "flow-question-trap", {
				step: id,
			}),
		);
	}
	return problems;
}

type Edges = ReadonlyMap<string, readonly string[]>;

const isEnd = (target: string) => target === "person" || target === "end";

function reach(from: readonly string[], edges: Edges): Set<string> {
	const seen = new Set<string>();
	const open = [...from];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (seen.has(id) || !edges.has(id)) continue;
		seen.add(id);
		open.push(...(edges.get(id) ?? []));
	}
	return seen;
}

/** Steps from which some path ends. */
function endingSteps(edges: Edges): ReadonlySet<string> {
	return new Set([...edges.keys()].filter((id) => endsSomewhere(id, edges)));
}

function endsSomewhere(from: string, edges: Edges): boolean {
	if (isEnd(from)) return true;
	return [...reach([from], edges)].some((id) =>
		(edges.get(id) ?? []).some(isEnd),
	);
}

/** Steps that lead round in a circle without a question or a call in between. */
function findSilentLoop(flow: Flow, edges: Edges): string[] | undefined {
	const waits = (id: string) => {
		const kind = flow.steps[id]?.kind;
		return kind === "ask" || kind === "choose";
	};
	const done = new Set<string>();
	const walk = (id: string, trail: string[]): string[] | undefined => {
		if (waits(id) || !edges.has(id)) return undefined;
		const from = trail.indexOf(id);
		if (from >= 0) return [...trail.slice(from), id];
		if (done.has(id)) return undefined;
		done.add(id);
		for (const next of edges.get(id) ?? []) {
			const loop = walk(next, [...trail, id]);
			if (loop) return loop;
		}
		return undefined;
	};
	for (const id of edges.keys()) {
		const loop = walk(id, []);
		if (loop) return loop;
	}
	// A known slot lets its question pass: a loop through questions only of slots that nothing forgets runs without stopping.
	return undefined;
}
