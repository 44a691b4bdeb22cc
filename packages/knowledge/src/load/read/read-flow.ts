import type { Facts } from "../../articles/article.js";
import type { Flow, FlowStep, FlowText } from "../../flows/flow.js";
import { usualSources } from "../../flows/known-values.js";
import type { SlotSpec } from "../../flows/slots/slot.js";
import { createProblem } from "../create-problem.js";
import { nearest } from "../nearest.js";
import type { Problem } from "../problem.js";
import { checkSchema } from "../schema/check-schema.js";
import { localePattern } from "../schema/field-types.js";
import { flowHeadSchema, flowTextSchema } from "../schema/flow-schema.js";
import {
	flowStepSchema,
	stepKinds,
	type WrittenStep,
} from "../schema/flow-step-schema.js";
import type { ParsedFile } from "../yaml/parse-yaml.js";
import type { SourceMap } from "../yaml/source-map.js";
import type { ReadLocales } from "./read-article.js";
import type { ReadFile } from "./read-file.js";

/** More than anybody can follow; checks of ways take time with their square. */
const maxSteps = 200;

/** Where a step leads that has no step below it: found by the checks. */
export const nowhere = "";

/** One flow file as a `Flow`. Each step and language is read by itself, so that a mistake in one hides none in another. */
export function readFlow(
	parsed: ParsedFile,
	id: string,
	context: ReadLocales,
): ReadFile<Flow> {
	const { file } = parsed;
	if (parsed.kind === "unparsed") return { file, problems: parsed.problems };
	const { places, value } = parsed;
	const problems: Problem[] = [...parsed.problems];
	const fields = toFields(value);
	const headFields = Object.keys(flowHeadSchema.shape);
	const languages = Object.keys(fields).filter(
		(key) => localePattern.test(key) && !headFields.includes(key),
	);

	const written = toFields(fields.steps);
	if (Object.keys(written).length > maxSteps)
		return {
			file,
			places,
			problems: [
				...problems,
				createProblem(places.key(["steps"]), "list-too-long", {
					field: "steps",
					max: maxSteps,
				}),
			],
		};
	const head = checkSchema(
		flowHeadSchema,
		fields === value ? omit(fields, languages, written) : value,
		places,
	);
	if (head.kind === "invalid") problems.push(...head.problems);
	const steps = readSteps(written, places, problems);
	problems.push(...checkLanguages(languages, places, context));
	const texts: Record<string, FlowText> = {};
	for (const locale of context.locales) {
		if (!languages.includes(locale)) continue;
		const text = checkSchema(flowTextSchema, fields[locale], places, [locale]);
		if (text.kind === "invalid") problems.push(...text.problems);
		else texts[locale] = toText(text.value);
	}
	const first = Object.keys(written)[0];
	if (
		head.kind === "invalid" ||
		first === undefined ||
		Object.keys(steps).length < Object.keys(written).length
	)
		return { file, places, problems };
	const { value: h } = head;
	const flow: Flow = {
		id,
		owner: h.owner,
		reviewBy: h.review_by,
		expiresMinutes: h.expires_minutes ?? 30,
		facts: (h.facts ?? {}) as Facts,
		slots: Object.fromEntries(
			Object.entries(h.slots ?? {}).map(([name, slot]) => [name, toSlot(slot)]),
		),
		first,
		steps,
		texts,
		file,
	};
	return { file, data: flow, places, problems };
}

function readSteps(
	written: Readonly<Record<string, unknown>>,
	places: SourceMap,
	problems: Problem[],
): Record<string, FlowStep> {
	const ids = Object.keys(written);
	const steps: Record<string, FlowStep> = {};
	for (const [i, id] of ids.entries()) {
		const step = written[id];
		const path = ["steps", id];
		const kind = toFields(step).do;
		if (typeof kind === "string" && !stepKinds.includes(kind as never)) {
			problems.push(
				createProblem(places.at([...path, "do"]), "value-unknown", {
					value: kind,
					nearest: nearest(kind, stepKinds),
					options: stepKinds.join(", "),
				}),
			);
			continue;
		}
		const schema = flowStepSchema.options.find(
			(option) => option.shape.do.value === kind,
		);
		if (schema === undefined) {
			problems.push(
				createProblem(places.at(path), "field-missing", { field: "do" }),
			);
			continue;
		}
		const checked = checkSchema<WrittenStep>(schema, step, places, path);
		if (checked.kind === "invalid") problems.push(...checked.problems);
		else steps[id] = toStep(checked.value, ids[i + 1] ?? nowhere);
	}
	return steps;
}

function toStep(step: WrittenStep, below: string): FlowStep {
	switch (step.do) {
		case "say":
			return { kind: "say", next: step.next ?? below };
		case "answer":
			return {
				kind: "answer",
				articleId: step.article,
				next: step.next ?? below,
			};
		case "ask":
			return {
				kind: "ask",
				slot: step.slot,
				tries: step.tries ?? 2,
				skip: step.skip ?? null,
				otherwise: step.else,
				next: step.next ?? below,
			};
		case "choose":
			return {
				kind: "choose",
				options: step.options,
				tries: step.tries ?? 2,
				otherwise: step.else,
			};
		case "check":
			return {
				kind: "check",
				cases: step.cases.map((one) => ({ condition: one.if, target: one.go })),
				otherwise: step.else,
			};
		case "call":
			return {
				kind: "call",
				action: step.action,
				input: step.with ?? {},
				result: step.result ?? null,
				next: step.next ?? below,
				notFound: step.not_found ?? step.else,
				denied: step.denied ?? step.else,
				invalid: step.invalid ?? step.else,
				unavailable: step.unavailable ?? null,
			};
		case "remember":
			return {
				kind: "remember",
				values: step.values,
				next: step.next ?? below,
			};
		case "forget":
			return { kind: "forget", slots: step.slots, next: step.next ?? below };
		case "go":
			return step.flow === undefined
				? { kind: "go", next: step.step ?? below }
				: { kind: "go-flow", flowId: step.flow };
		case "handoff":
			return { kind: "handoff" };
		case "end":
			return { kind: "end", offer: step.offer ?? [] };
	}
}

const reusedTypes: ReadonlySet<string> = new Set([
	"order-number",
	"email",
	"phone",
]);

type WrittenSlot = NonNullable<
	ReturnType<typeof flowHeadSchema.parse>["slots"]
>[string];

function toSlot(slot: WrittenSlot): SlotSpec {
	const { type, from, reuse, max_length, max, ...rest } = slot;
	return {
		...(rest as Omit<SlotSpec, "type" | "from" | "reuse">),
		type,
		from: from ?? usualSources(type),
		reuse: reuse ?? reusedTypes.has(type),
		...(max === undefined
			? {}
			: type === "photo"
				? { maxFiles: max }
				: { max }),
		...(max_length === undefined ? {} : { maxLength: max_length }),
	};
}

function toText(text: ReturnType<typeof flowTextSchema.parse>): FlowText {
	return {
		title: text.title,
		steps: Object.fromEntries(
			Object.entries(text.steps).map(([id, step]) => [
				id,
				typeof step === "string"
					? { text: step, retry: null, skip: null, options: {} }
					: {
							text: step.text,
							retry: step.retry ?? null,
							skip: step.skip ?? null,
							options: step.options ?? {},
						},
			]),
		),
	};
}

function checkLanguages(
	languages: readonly string[],
	places: SourceMap,
	{ locales, defaultLocale }: ReadLocales,
): Problem[] {
	return [
		...languages
			.filter((locale) => !locales.includes(locale))
			.map((locale) =>
				createProblem(places.key([locale]), "locale-unknown", {
					locale,
					locales: locales.join(", "),
				}),
			),
		...locales
			.filter((locale) => !languages.includes(locale))
			.map((locale) =>
				createProblem(
					places.at([]),
					locale === defaultLocale
						? "default-locale-missing"
						: "locale-missing",
					{ locale },
				),
			),
	];
}

function toFields(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

/** The head alone: without languages, and with steps that are known to fit, because each is read by itself. */
function omit(
	fields: Record<string, unknown>,
	languages: readonly string[],
	steps: Record<string, unknown>,
): Record<string, unknown> {
	const head = Object.fromEntries(
		Object.entries(fields).filter(([name]) => !languages.includes(name)),
	);
	return Object.keys(steps).length === 0
		? head
		: {
				...head,
				steps: Object.fromEntries(
					Object.keys(steps).map((id) => [id, { do: "handoff" }]),
				),
			};
}
