import { parseMessage } from "../../articles/message.js";
import { toMessageValues } from "../../articles/message-values.js";
import type { Flow, FlowStep, StepText } from "../../flows/flow.js";
import { namesOfFlow } from "../../flows/names-of-flow.js";
import { createProblem } from "../create-problem.js";
import type { Shop } from "../knowledge-base.js";
import { nearest } from "../nearest.js";
import type { Problem } from "../problem.js";
import type { Path, SourceMap } from "../yaml/source-map.js";
import {
	type ComplexityCheck,
	createComplexityCheck,
} from "./check-complexity.js";
import { checkMarkdown } from "./check-markdown.js";
import { pluralCategories } from "./check-message.js";

/** Every language says everything, in braces that can be filled and Markdown that can be shown. */
export function checkFlowTexts(
	flow: Flow,
	places: SourceMap,
	shop: Shop,
): Problem[] {
	const complexity = createComplexityCheck();
	const context = { shop, complexity, ownNames: namesOfFlow(flow) };
	return Object.keys(flow.texts).flatMap((locale) =>
		checkLanguage(flow, places, context, locale),
	);
}

interface TextContext {
	readonly shop: Shop;
	readonly complexity: ComplexityCheck;
	/** Names the flow gives to what it comes to know. */
	readonly ownNames: readonly string[];
}

function checkLanguage(
	flow: Flow,
	places: SourceMap,
	context: TextContext,
	locale: string,
): Problem[] {
	const texts = flow.texts[locale];
	if (texts === undefined) return [];
	const problems: Problem[] = [];
	const missing = (path: Path, step: string, part: string) =>
		problems.push(
			createProblem(
				places.at([locale, "steps", ...path]),
				"flow-text-missing",
				{
					step,
					part,
					locale,
				},
			),
		);
	for (const [id, step] of Object.entries(flow.steps)) {
		const written = texts.steps[id];
		if (written === undefined) {
			if (mustSpeak(step)) missing([], id, "text");
			continue;
		}
		const isQuestion = step.kind === "ask" || step.kind === "choose";
		if (isQuestion && written.retry === null && step.tries > 1)
			missing([id], id, "retry");
		if (step.kind === "ask" && step.skip !== null && written.skip === null)
			missing([id], id, "skip");
		for (const option of optionsOf(flow, step))
			if (!Object.hasOwn(written.options, option))
				missing([id, "options"], id, `options.${option}`);
	}
	for (const [id, written] of Object.entries(texts.steps)) {
		const step = flow.steps[id];
		const path = [locale, "steps", id];
		if (step === undefined) {
			problems.push(
				createProblem(places.key(path), "flow-step-unknown", {
					step: id,
					nearest: nearest(id, Object.keys(flow.steps)),
				}),
			);
			continue;
		}
		const options = optionsOf(flow, step);
		for (const option of Object.keys(written.options))
			if (!options.includes(option))
				problems.push(
					createProblem(
						places.key([...path, "options", option]),
						"key-unknown",
						{
							key: option,
							nearest: nearest(option, options),
							known: options.join(", ") || "none here",
						},
					),
				);
		problems.push(
			...checkStepText(flow, context, locale, written, places, path),
		);
	}
	return problems;
}

function mustSpeak({ kind }: FlowStep): boolean {
	return kind === "say" || kind === "ask" || kind === "choose";
}

/** Options whose labels a question needs. */
function optionsOf(flow: Flow, step: FlowStep): readonly string[] {
	if (step.kind === "choose") return Object.keys(step.options);
	if (step.kind !== "ask") return [];
	return flow.slots[step.slot]?.options ?? [];
}

function checkStepText(
	flow: Flow,
	context: TextContext,
	locale: string,
	written: StepText,
	places: SourceMap,
	path: Path,
): Problem[] {
	// A step without parts is one text under its own name.
	const isPlain = places.at([...path, "text"]).line === places.at(path).line;
	const parts: readonly (readonly [string, Path])[] = [
		[written.text, isPlain && !hasParts(written) ? path : [...path, "text"]],
		...(written.retry === null
			? []
			: [[written.retry, [...path, "retry"]] as const]),
	];
	return parts.flatMap(([text, at]) =>
		checkOneText(flow, context, locale, text, (offset) =>
			places.at(at, offset),
		),
	);
}

const hasParts = ({ retry, skip, options }: StepText) =>
	retry !== null || skip !== null || Object.keys(options).length > 0;

function checkOneText(
	flow: Flow,
	{ shop, complexity, ownNames }: TextContext,
	locale: string,
	text: string,
	at: (offset: number) => ReturnType<SourceMap["at"]>,
): Problem[] {
	const excess = complexity.written(text, at(0));
	if (excess.length > 0) return excess;
	const message = parseMessage(text, locale);
	if (message.kind === "mistake")
		return [
			createProblem(at(message.offset), "message-syntax", {
				detail: message.detail,
			}),
		];
	const facts = toMessageValues({ shop, facts: flow.facts, locale });
	const isName = (name: string) =>
		ownNames.includes(name) || Object.hasOwn(facts, name);
	const problems = message.arguments.flatMap(
		({ name, kind, categories, start }): Problem[] => {
			if (!isName(name))
				return [
					createProblem(at(start), "flow-name-unknown", {
						name,
						nearest: nearest(name, [...ownNames, ...Object.keys(facts)]),
					}),
				];
			if (kind !== "plural") return [];
			const missing = pluralCategories(locale, "cardinal").needed.filter(
				(category) => !categories.includes(category),
			);
			return missing.length === 0
				? []
				: [
						createProblem(at(start), "plural-missing", {
							name,
							locale,
							missing: missing.map((category) => `'${category}'`).join(", "),
						}),
					];
		},
	);
	if (problems.length > 0) return problems;
	const values: Record<string, string | number> = { ...facts };
	// What a flow will know is a plain word here; an address where a link holds it.
	for (const name of ownNames)
		values[name] = /(^|_)url$/.test(name) ? "https://shop.example" : "1";
	const rendered = message.format(values);
	const excessOfFacts = complexity.filled(rendered, at(0));
	return excessOfFacts.length > 0
		? excessOfFacts
		: checkMarkdown({ text, locale, message, values, rendered, at });
}
