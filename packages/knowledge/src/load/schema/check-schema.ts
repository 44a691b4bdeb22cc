import type { z } from "zod";
import { createProblem } from "../create-problem.js";
import { nearest } from "../nearest.js";
import type { Place, Problem } from "../problem.js";
import type { ProblemTerm } from "../problem-terms.js";
import { fileLimits } from "../source-file.js";
import type { Path, SourceMap } from "../yaml/source-map.js";

/** A value that has its shape, or every place where it does not. */
export type Checked<T> =
	| { readonly kind: "valid"; readonly value: T }
	| { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** Checks one value against its schema; `known` lists the fields for "did you mean". */
export function checkSchema<T>(
	schema: z.ZodType<T>,
	value: unknown,
	places: SourceMap,
	base: Path = [],
): Checked<T> {
	const result = schema.safeParse(value);
	if (result.success) return { kind: "valid", value: result.data };
	const problems = result.error.issues
		.slice(0, fileLimits.maxProblems)
		.flatMap((issue) => toProblems(issue, schema, value, places, base));
	return { kind: "invalid", problems };
}

type Issue = z.core.$ZodIssue;

function toProblems(
	issue: Issue,
	schema: z.ZodType,
	root: unknown,
	places: SourceMap,
	base: Path,
): Problem[] {
	const local = issue.path as Path;
	const path = [...base, ...local];
	const found = valueAt(root, local);
	const field = String(
		local.findLast((step) => typeof step === "string") ?? base.at(-1) ?? "",
	);
	const at = places.at(path);
	switch (issue.code) {
		case "unrecognized_keys": {
			const known = fieldsAt(schema, local);
			return issue.keys.slice(0, fileLimits.maxProblems).map((key) =>
				createProblem(places.key([...path, key]), "key-unknown", {
					key,
					nearest: nearest(key, known),
					known: known.join(", "),
				}),
			);
		}
		case "invalid_type":
			if (found === undefined && typeof local.at(-1) === "string")
				return [createProblem(at, "field-missing", { field })];
			// A field with nothing behind its colon, as a new article has them.
			if (found === null && typeof local.at(-1) === "string") {
				if (issue.expected === "string")
					return [createProblem(at, "text-empty", { field })];
				if (issue.expected === "array")
					return [createProblem(at, "list-empty", { field })];
			}
			return [typeProblem(at, expectedNames[issue.expected] ?? "text", found)];
		case "too_small":
			if (issue.origin === "array")
				return [createProblem(at, "list-empty", { field })];
			return [
				createProblem(at, "value-too-small", { min: Number(issue.minimum) }),
			];
		case "too_big":
			if (issue.origin === "string")
				return [
					createProblem(at, "text-too-long", { max: Number(issue.maximum) }),
				];
			if (
				issue.origin === "array" &&
				issue.exact !== true &&
				typeof issue.maximum === "number"
			)
				return [
					createProblem(at, "list-too-long", { field, max: issue.maximum }),
				];
			return [
				createProblem(at, "value-too-large", { max: Number(issue.maximum) }),
			];
		case "invalid_value": {
			if (found === undefined && typeof local.at(-1) === "string")
				return [createProblem(at, "field-missing", { field })];
			const options = issue.values.map(String);
			return [
				createProblem(at, "value-unknown", {
					value: String(found),
					nearest: nearest(String(found), options),
					options: options.join(", "),
				}),
			];
		}
		case "invalid_format":
			return [createProblem(at, "value-format", { value: String(found) })];
		case "invalid_key": {
			const keyAt = places.key(path);
			const key = String(local.at(-1) ?? "");
			const inner = issue.issues[0];
			if (inner?.code === "custom" && inner.params?.problem === "date-invalid")
				return [createProblem(keyAt, "date-invalid", { value: key })];
			const options =
				inner?.code === "invalid_value" ? inner.values.map(String) : [];
			return [
				createProblem(keyAt, "key-unknown", {
					key,
					nearest: nearest(key, options),
					known: options.join(", ") || "small letters, digits and underscores",
				}),
			];
		}
		case "invalid_union": {
			if (found === undefined)
				return [createProblem(at, "field-missing", { field })];
			const branch = nearestBranch(issue.errors);
			if (branch === undefined) return [typeProblem(at, "fact", found)];
			return branch.flatMap((inner) =>
				toProblems(
					{ ...inner, path: [...issue.path, ...inner.path] } as Issue,
					schema,
					root,
					places,
					base,
				),
			);
		}
		case "custom":
			return [
				customProblem(String(issue.params?.problem), at, String(found), field),
			];
		default:
			return [createProblem(at, "value-format", { value: String(found) })];
	}
}

function typeProblem(
	at: Place,
	expected: ProblemTerm,
	found: unknown,
): Problem {
	const isScalar = typeof found === "number" || typeof found === "boolean";
	return expected === "text" && isScalar
		? createProblem(at, "text-expected", { value: String(found) })
		: createProblem(at, "value-type", { expected, ...describe(found) });
}

function customProblem(
	problem: string,
	at: Place,
	value: string,
	field: string,
): Problem {
	switch (problem) {
		case "date-invalid":
		case "time-invalid":
		case "time-zone-unknown":
		case "currency-unknown":
		case "holidays-unknown":
			return createProblem(at, problem, { value });
		case "text-empty":
			return createProblem(at, problem, { field });
		default:
			return createProblem(at, "value-format", { value });
	}
}

const expectedNames: Readonly<Record<string, ProblemTerm>> = {
	string: "text",
	number: "number",
	int: "whole-number",
	array: "list",
	tuple: "two-times",
	object: "fields",
	record: "fields",
	boolean: "yes-no",
};

function describe(value: unknown): { found: ProblemTerm; value: string } {
	if (value === undefined || value === null)
		return { found: "nothing", value: "" };
	if (Array.isArray(value)) return { found: "list", value: "" };
	if (typeof value === "object") return { found: "fields", value: "" };
	return {
		found: typeof value === "string" ? "a-text" : "a-value",
		value: String(value),
	};
}

/** The branch of a union whose shape fits, so that its own mistakes are named; none when the shape itself is wrong. */
function nearestBranch(branches: readonly Issue[][]): Issue[] | undefined {
	const fitting = branches.filter(
		(issues) =>
			!issues.some(
				(issue) => issue.code === "invalid_type" && issue.path.length === 0,
			),
	);
	// Money lists its fields by name, so its mistakes say more than those of a map of languages.
	return fitting.sort((a, b) => a.length - b.length)[0];
}

function valueAt(root: unknown, path: Path): unknown {
	let value = root;
	for (const step of path) {
		if (typeof value !== "object" || value === null) return undefined;
		value = (value as Record<string | number, unknown>)[step];
	}
	return value;
}

/** Names of the fields a schema knows at a path. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
	let current: unknown = schema;
	for (const step of path) current = stepInto(unwrap(current), step);
	const { shape, def } = (unwrap(current) ?? {}) as Definition;
	return Object.keys(shape ?? def?.keyType?.def?.entries ?? {});
}

interface Definition {
	readonly def?: {
		readonly innerType?: unknown;
		readonly element?: unknown;
		readonly valueType?: unknown;
		/** Of a record whose field names are a closed set. */
		readonly keyType?: { readonly def?: { readonly entries?: object } };
	};
	readonly shape?: Readonly<Record<string, unknown>>;
}

function unwrap(schema: unknown): unknown {
	let current = schema as Definition | undefined;
	while (current?.def?.innerType !== undefined)
		current = current.def.innerType as Definition;
	return current;
}

function stepInto(schema: unknown, step: string | number): unknown {
	const { shape, def } = (schema ?? {}) as Definition;
	if (shape && typeof step === "string") return shape[step];
	return def?.element ?? def?.valueType;
}
