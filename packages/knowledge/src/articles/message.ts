import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import type { ProblemTerm } from "../load/problem-terms.js";
import { createBoundedMemory } from "../memory/bounded-memory.js";

/** One argument of a message, e.g. `{return_days, plural, …}`. */
export interface MessageArgument {
	readonly name: string;
	readonly kind: "plain" | "number" | "plural" | "ordinal" | "select" | "date";
	/** Plural categories written out; exact ones (`=1`) left out. */
	readonly categories: readonly string[];
	/** Where the outermost argument around it starts and ends in the text; in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** Whether it stands inside a branch of another argument. */
	readonly isNested: boolean;
}

/** A text in ICU MessageFormat, read, or the mistake that keeps it from being read. */
export type Message =
	| {
			readonly kind: "message";
			readonly arguments: readonly MessageArgument[];
			/** Text with the values filled in; throws when one is missing. */
			format(values: Readonly<Record<string, string | number>>): string;
	  }
	| {
			readonly kind: "mistake";
			/** Name of what is wrong. */
			readonly detail: ProblemTerm;
			/** Where in the text. */
			readonly offset: number;
	  };

/** Reads a text in ICU MessageFormat. `<` and `>` are ordinary characters. */
export function parseMessage(text: string, locale: string): Message {
	return simple.test(text)
		? toSimpleMessage(text)
		: parseWholeMessage(text, locale);
}

/** Nothing but words and names in braces, as most texts are: no forms, no apostrophe that could quote. */
const simple = /^[^{}']*(?:\{[A-Za-z_][A-Za-z0-9_]*\}[^{}']*)*$/;

/** What the whole reader makes of such a text, at a fraction of its cost. */
function toSimpleMessage(text: string): Message {
	const names = [...text.matchAll(/\{(\w+)\}/g)];
	return {
		kind: "message",
		arguments: names.map(({ 0: { length }, 1: name = "", index }) => ({
			name,
			kind: "plain",
			categories: [],
			start: index,
			end: index + length,
			isNested: false,
		})),
		format: (values) =>
			text.replace(/\{(\w+)\}/g, (_, name: string) => {
				const value = Object.hasOwn(values, name) ? values[name] : undefined;
				if (value === undefined)
					throw new Error(`The message has no value for '${name}'`);
				return String(value);
			}),
	};
}

/** Every feature of MessageFormat. */
export function parseWholeMessage(text: string, locale: string): Message {
	try {
		const message = new IntlMessageFormat(text, locale, undefined, {
			ignoreTag: true,
			captureLocation: true,
			formatters,
		});
		return {
			kind: "message",
			arguments: toArguments(message.getAst()),
			format: (values) => String(message.format(values)),
		};
	} catch (cause) {
		const { message = "", location } = cause as {
			message?: string;
			location?: { start: { offset: number } };
		};
		return {
			kind: "mistake",
			detail: mistakes[message] ?? "icu-other",
			offset: location?.start.offset ?? 0,
		};
	}
}

/** Of one kind; texts name but a few. */
const MAX_FORMATS = 200;

/** Shared by all messages: making a format of a language takes longer than reading a message. */
const formatters: Formatters = {
	getNumberFormat: remember((...given) => new Intl.NumberFormat(...given)),
	getDateTimeFormat: remember((...given) => new Intl.DateTimeFormat(...given)),
	getPluralRules: remember((...given) => new Intl.PluralRules(...given)),
};

/** Remembers what is made of a language and options. */
function remember<A extends readonly unknown[], T>(
	make: (...given: A) => T,
): (...given: A) => T {
	const known = createBoundedMemory<T>(MAX_FORMATS);
	return (...given) => known(JSON.stringify(given), () => make(...given));
}

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

// The parser's element types; its enum is not exported by intl-messageformat.
const kinds: Readonly<Record<number, MessageArgument["kind"]>> = {
	1: "plain",
	2: "number",
	3: "date",
	4: "date",
	5: "select",
	6: "plural",
};

function toArguments(
	elements: Elements,
	outer?: { start: number; end: number },
): MessageArgument[] {
	return elements.flatMap((element) => {
		const kind = kinds[element.type];
		if (kind === undefined) return [];
		const { value: name } = element as { value: string };
		const { location } = element;
		const span = outer ?? {
			start: location?.start.offset ?? 0,
			end: location?.end.offset ?? 0,
		};
		const { options = {}, pluralType } = element as {
			options?: Record<string, { value: Elements }>;
			pluralType?: string;
		};
		const argument: MessageArgument = {
			name,
			kind: pluralType === "ordinal" ? "ordinal" : kind,
			categories: Object.keys(options).filter((key) => !key.startsWith("=")),
			...span,
			isNested: outer !== undefined,
		};
		return [
			argument,
			...Object.values(options).flatMap((option) =>
				toArguments(option.value, span),
			),
		];
	});
}

const mistakes: Readonly<Record<string, ProblemTerm>> = {
	EXPECT_ARGUMENT_CLOSING_BRACE: "icu-brace",
	EXPECT_PLURAL_ARGUMENT_SELECTOR: "icu-form-missing",
	EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: "icu-form-empty",
	EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: "icu-form-empty",
	EXPECT_SELECT_ARGUMENT_OPTIONS: "icu-forms-missing",
	EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: "icu-offset",
	INVALID_PLURAL_ARGUMENT_SELECTOR: "icu-form-unknown",
	DUPLICATE_PLURAL_ARGUMENT_SELECTOR: "icu-form-twice",
	DUPLICATE_SELECT_ARGUMENT_SELECTOR: "icu-form-twice",
	EMPTY_ARGUMENT: "icu-name-missing",
	EXPECT_ARGUMENT_TYPE: "icu-type-missing",
	INVALID_ARGUMENT_TYPE: "icu-type-unknown",
	MALFORMED_ARGUMENT: "icu-name",
	MISSING_OTHER_CLAUSE: "icu-other-missing",
};
