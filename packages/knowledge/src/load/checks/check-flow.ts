import { describeAction } from "../../flows/action-table.js";
import { checkExpression } from "../../flows/condition.js";
import { type Flow, type FlowStep, reservedTargets } from "../../flows/flow.js";
import { namesOfFlow } from "../../flows/names-of-flow.js";
import { createProblem } from "../create-problem.js";
import type { Shop } from "../knowledge-base.js";
import { nearest } from "../nearest.js";
import type { Problem } from "../problem.js";
import type { Path, SourceMap } from "../yaml/source-map.js";
import { checkFlowGraph } from "./check-flow-graph.js";

/** What a flow may point at outside itself. */
export interface FlowSurroundings {
	readonly shop: Shop;
	readonly articleIds: ReadonlySet<string>;
	readonly flowIds: ReadonlySet<string>;
}

/** Everything that can be wrong with one flow that has its shape, its texts aside. */
export function checkFlow(
	flow: Flow,
	places: SourceMap,
	around: FlowSurroundings,
): readonly Problem[] {
	const ids = [...around.articleIds, "", ...around.flowIds].join(" ");
	const earlier = known.get(flow);
	if (earlier?.shop === around.shop && earlier.ids === ids)
		return earlier.problems;
	const problems = findProblems(flow, places, around);
	known.set(flow, { shop: around.shop, ids, problems });
	return problems;
}

/** What was found in a flow, and what it was compared with. */
const known = new WeakMap<
	Flow,
	{
		readonly shop: FlowSurroundings["shop"];
		readonly ids: string;
		readonly problems: readonly Problem[];
	}
>();

function findProblems(
	flow: Flow,
	places: SourceMap,
	around: FlowSurroundings,
): Problem[] {
	const targets = checkTargets(flow, places);
	return [
		...checkArticle(flow, places, around),
		...targets,
		...Object.entries(flow.steps).flatMap(([id, step]) =>
			checkStep(flow, id, step, places, around),
		),
		...checkSlots(flow, places),
		// A flow whose steps point nowhere has no graph worth walking.
		...(targets.length > 0 ? [] : checkFlowGraph(flow, places)),
	];
}

function checkArticle(
	flow: Flow,
	places: SourceMap,
	{ articleIds }: FlowSurroundings,
): Problem[] {
	return articleIds.has(flow.id)
		? []
		: [
				createProblem(places.at([]), "flow-article-missing", {
					id: flow.id,
					nearest: nearest(flow.id, articleIds),
				}),
			];
}

function checkTargets(flow: Flow, places: SourceMap): Problem[] {
	const known = [...Object.keys(flow.steps), ...reservedTargets];
	return Object.entries(flow.steps).flatMap(([id, step]) =>
		writtenTargets(step).flatMap(([target, path]) => {
			if (target === "")
				return [
					createProblem(places.key(["steps", id]), "flow-path-open", {
						step: id,
					}),
				];
			return known.includes(target)
				? []
				: [
						createProblem(
							places.at(["steps", id, ...path]),
							"flow-step-unknown",
							{
								step: target,
								nearest: nearest(target, known),
							},
						),
					];
		}),
	);
}

/** Targets of a step with the place where each is written. */
function writtenTargets(
	step: FlowStep,
): readonly (readonly [target: string, path: Path])[] {
	switch (step.kind) {
		case "say":
		case "answer":
		case "remember":
		case "forget":
			return [[step.next, ["next"]]];
		case "go":
			return [[step.next, ["step"]]];
		case "ask":
			return [
				[step.next, ["next"]],
				...(step.skip === null ? [] : [[step.skip, ["skip"]] as const]),
				[step.otherwise, ["else"]],
			];
		case "choose":
			return [
				...Object.entries(step.options).map(
					([option, target]) => [target, ["options", option]] as const,
				),
				[step.otherwise, ["else"]],
			];
		case "check":
			return [
				...step.cases.map(
					({ target }, i) => [target, ["cases", i, "go"]] as const,
				),
				[step.otherwise, ["else"]],
			];
		case "call":
			return [
				[step.next, ["next"]],
				[step.notFound, ["not_found"]],
				[step.denied, ["denied"]],
				[step.invalid, ["invalid"]],
				...(step.unavailable === null
					? []
					: [[step.unavailable, ["unavailable"]] as const]),
			];
		case "go-flow":
		case "handoff":
		case "end":
			return [];
	}
}

function checkStep(
	flow: Flow,
	id: string,
	step: FlowStep,
	places: SourceMap,
	{ articleIds, flowIds }: FlowSurroundings,
): Problem[] {
	const at = (...path: Path) => places.at(["steps", id, ...path]);
	const article = (articleId: string, path: Path) =>
		articleIds.has(articleId)
			? []
			: [
					createProblem(at(...path), "article-unknown", {
						id: articleId,
						nearest: nearest(articleId, articleIds),
					}),
				];
	const slot = (name: string, path: Path) =>
		Object.hasOwn(flow.slots, name)
			? []
			: [
					createProblem(at(...path), "flow-slot-unknown", {
						slot: name,
						nearest: nearest(name, Object.keys(flow.slots)),
					}),
				];
	const expression = (
		source: string,
		kind: "condition" | "value",
		path: Path,
	) => checkOneExpression(flow, source, kind, places, ["steps", id, ...path]);
	switch (step.kind) {
		case "answer":
			return article(step.articleId, ["article"]);
		case "ask":
			return slot(step.slot, ["slot"]);
		case "forget":
			return step.slots.flatMap((name, i) => slot(name, ["slots", i]));
		case "choose": {
			const count = Object.keys(step.options).length;
			return count >= 2 && count <= 5
				? []
				: [createProblem(at("options"), "flow-options-count", { count })];
		}
		case "check":
			return step.cases.flatMap(({ condition }, i) =>
				expression(condition, "condition", ["cases", i, "if"]),
			);
		case "remember":
			return Object.entries(step.values).flatMap(([name, source]) =>
				expression(source, "value", ["values", name]),
			);
		case "go-flow":
			return flowIds.has(step.flowId)
				? []
				: [
						createProblem(at("flow"), "flow-unknown", {
							id: step.flowId,
							nearest: nearest(step.flowId, flowIds),
						}),
					];
		case "end":
			return step.offer.flatMap((articleId, i) =>
				article(articleId, ["offer", i]),
			);
		case "call":
			return [
				...checkInput(
					step,
					(name) => places.key(["steps", id, "with", name]),
					at(),
				),
				...Object.entries(step.input).flatMap(([name, source]) =>
					expression(source, "value", ["with", name]),
				),
			];
		case "say":
		case "go":
		case "handoff":
			return [];
	}
}

function checkInput(
	step: Extract<FlowStep, { kind: "call" }>,
	keyOf: (name: string) => Parameters<typeof createProblem>[0],
	at: Parameters<typeof createProblem>[0],
): Problem[] {
	const known = describeAction(step.action)?.input ?? {};
	const unknown = Object.keys(step.input).filter(
		(name) => !Object.hasOwn(known, name),
	);
	const missing = Object.entries(known).filter(
		([name, { isRequired }]) => isRequired && !Object.hasOwn(step.input, name),
	);
	return [
		...unknown.map((name) =>
			createProblem(keyOf(name), "flow-input-unknown", {
				name,
				action: step.action,
				nearest: nearest(name, Object.keys(known)),
				known: Object.keys(known).join(", "),
			}),
		),
		...missing.map(([name]) =>
			createProblem(at, "flow-input-missing", { name, action: step.action }),
		),
	];
}

function checkOneExpression(
	flow: Flow,
	source: string,
	kind: "condition" | "value",
	places: SourceMap,
	path: Path,
): Problem[] {
	const names = namesOfFlow(flow);
	const mistake = checkExpression(source, names, kind);
	if (mistake === undefined) return [];
	const at = places.at(path, mistake.offset);
	return [
		mistake.unknownName === null
			? createProblem(at, "flow-condition", { detail: mistake.detail })
			: createProblem(at, "flow-name-unknown", {
					name: mistake.unknownName,
					nearest: nearest(mistake.unknownName, names),
				}),
	];
}

function checkSlots(flow: Flow, places: SourceMap): Problem[] {
	const asked = new Set(
		Object.values(flow.steps).flatMap((step) =>
			step.kind === "ask" ? [step.slot] : [],
		),
	);
	return Object.entries(flow.slots).flatMap(([name, spec]) => {
		const problems: Problem[] = [];
		if (!asked.has(name))
			problems.push(
				createProblem(places.key(["slots", name]), "flow-slot-unused", {
					slot: name,
				}),
			);
		if (spec.type === "choice" && spec.options === undefined)
			problems.push(
				createProblem(places.at(["slots", name]), "field-missing", {
					field: "options",
				}),
			);
		return problems;
	});
}
