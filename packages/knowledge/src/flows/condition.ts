import { Environment } from "@marcbachmann/cel-js";
import type { FlowValue } from "./slots/slot.js";

/** What one expression may be at most, so that none takes noticeable time. */
const limits = {
	maxAstNodes: 200,
	maxDepth: 20,
	maxListElements: 50,
	maxMapEntries: 0,
	maxCallArguments: 4,
} as const;

/** A mistake in an expression. */
export interface ExpressionMistake {
	readonly detail: string;
	/** Where in the expression. */
	readonly offset: number;
	/** The name that nothing has, when that is the mistake. */
	readonly unknownName: string | null;
}

type Parsed = ReturnType<Environment["parse"]>;
const parsed = new Map<string, Parsed | null>();
const maxRemembered = 2000;

/** Reads expressions of any names: whether those exist is checked with the flow. */
const open = new Environment({ unlistedVariablesAreDyn: true, limits });

/**
 * What is wrong with an expression in the Common Expression Language that may use `names`,
 * or undefined. A condition must give true or false.
 */
export function checkExpression(
	source: string,
	names: readonly string[],
	kind: "condition" | "value",
): ExpressionMistake | undefined {
	// A pattern of an author meets the text of a stranger: it could run for minutes.
	const pattern = /\bmatches\s*\(/.exec(source);
	if (pattern)
		return {
			detail: "'matches' is not available",
			offset: pattern.index,
			unknownName: null,
		};
	const environment = new Environment({ limits });
	for (const name of names) environment.registerVariable(name, "dyn");
	const { valid, type, error } = environment.check(source);
	if (!valid) {
		const summary = error?.message.split("\n")[0] ?? "it cannot be read";
		return {
			detail: summary,
			offset: error?.range?.start ?? 0,
			unknownName: /^Unknown variable: (\S+)$/.exec(summary)?.[1] ?? null,
		};
	}
	return kind === "condition" && type !== "bool" && type !== "dyn"
		? {
				detail: "it is neither true nor false",
				offset: 0,
				unknownName: null,
			}
		: undefined;
}

/** Whether a condition holds. One about a value that is not known does not. */
export function holds(
	source: string,
	values: Readonly<Record<string, FlowValue>>,
): boolean {
	return evaluate(source, values) === true;
}

/** The value of an expression; null where it has none. */
export function toValue(
	source: string,
	values: Readonly<Record<string, FlowValue>>,
): FlowValue {
	const value = evaluate(source, values);
	switch (typeof value) {
		case "bigint":
			return Number(value);
		case "string":
		case "number":
		case "boolean":
			return value;
		case "object":
			return isFlowValue(value) ? value : null;
		default:
			return null;
	}
}

function evaluate(
	source: string,
	values: Readonly<Record<string, FlowValue>>,
): unknown {
	let expression = parsed.get(source);
	if (expression === undefined) {
		try {
			expression = open.parse(source);
		} catch {
			expression = null;
		}
		if (parsed.size < maxRemembered) parsed.set(source, expression);
	}
	try {
		return expression?.(values);
	} catch {
		return undefined;
	}
}

function isFlowValue(value: object | null): value is FlowValue & object {
	if (value === null) return false;
	if (Array.isArray(value))
		return value.every((item) => typeof item === "string");
	return (
		"amount" in value &&
		typeof value.amount === "number" &&
		"currency" in value &&
		typeof value.currency === "string"
	);
}
