import { localePattern } from "./field-types.js";

/** A JSON Schema (draft 7) as far as it is looked at here. */
export interface EditorSchema {
	readonly description?: string;
	readonly examples?: readonly unknown[];
	readonly default?: unknown;
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly type?: string;
	readonly pattern?: string;
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, EditorSchema>>;
	readonly propertyNames?: EditorSchema;
	readonly additionalProperties?: EditorSchema | boolean;
	readonly items?: EditorSchema | readonly EditorSchema[];
	readonly anyOf?: readonly EditorSchema[];
	readonly oneOf?: readonly EditorSchema[];
}

/**
 * The same schema in the form that yaml-language-server completes and explains
 * best: names that are a closed set, the shop's languages among them, are fields
 * of their own, and a field with an obvious example shows it.
 */
export function forEditors(
	schema: EditorSchema,
	locales: readonly string[],
): EditorSchema {
	const inner = withChildren(schema, locales);
	const { propertyNames, additionalProperties: value } = inner;
	const isByLanguage = propertyNames?.pattern === localePattern.source;
	const names = isByLanguage ? locales : propertyNames?.enum;
	const named =
		names === undefined || typeof value !== "object"
			? inner
			: {
					...omit(inner, "propertyNames"),
					properties: Object.fromEntries(
						names.map((name) => [String(name), value]),
					),
					additionalProperties: false,
					// A text that one of the shop's languages lacks is a mistake.
					...(isByLanguage && { required: locales }),
				};
	const example = named.examples ?? obviousExample(named);
	return example === undefined ? named : { ...named, examples: example };
}

function withChildren(
	schema: EditorSchema,
	locales: readonly string[],
): EditorSchema {
	const child = (inner: EditorSchema) => forEditors(inner, locales);
	const { properties, additionalProperties, items, anyOf, oneOf } = schema;
	return {
		...schema,
		...(properties && {
			properties: Object.fromEntries(
				Object.entries(properties).map(([name, field]) => [name, child(field)]),
			),
		}),
		...(typeof additionalProperties === "object" && {
			additionalProperties: child(additionalProperties),
		}),
		...(items && {
			items: isList(items) ? items.map(child) : child(items),
		}),
		...(anyOf && { anyOf: anyOf.map(child) }),
		...(oneOf && { oneOf: oneOf.map(child) }),
	};
}

const isList = (
	items: EditorSchema | readonly EditorSchema[],
): items is readonly EditorSchema[] => Array.isArray(items);

function obviousExample(schema: EditorSchema): readonly unknown[] | undefined {
	if (schema.default !== undefined) return [schema.default];
	if (schema.const !== undefined) return [schema.const];
	if (schema.enum !== undefined) return schema.enum.slice(0, 1);
	return schema.type === "boolean" ? [true] : undefined;
}

const omit = (schema: EditorSchema, name: keyof EditorSchema): EditorSchema =>
	Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
