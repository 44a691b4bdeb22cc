import { IntlMessageFormat } from "intl-messageformat";

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
			readonly detail: string;
			/** Where in the text. */
			readonly offset: number;
	  };

/** Reads a text in ICU MessageFormat. `<` and `>` are ordinary characters. */
export function parseMessage(text: string, locale: string): Message {
	try {
		const message = new IntlMessageFormat(text, locale, undefined, {
			ignoreTag: true,
			captureLocation: true,
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
			detail: mistakes[message] ?? message.toLowerCase().replaceAll("_", " "),
			offset: location?.start.offset ?? 0,
		};
	}
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

const mistakes: Readonly<Record<string, string>> = {
	EXPECT_ARGUMENT_CLOSING_BRACE: "a '}' is missing",
	EXPECT_PLURAL_ARGUMENT_SELECTOR: "a plural form such as 'one' is missing",
	EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT:
		"a plural form has no text in braces",
	EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: "a choice has no text in braces",
	EXPECT_SELECT_ARGUMENT_OPTIONS: "',' and the forms are missing",
	EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: "'offset:' needs a number",
	INVALID_PLURAL_ARGUMENT_SELECTOR: "this is not a plural form",
	DUPLICATE_PLURAL_ARGUMENT_SELECTOR: "a plural form is there twice",
	DUPLICATE_SELECT_ARGUMENT_SELECTOR: "a choice is there twice",
	EMPTY_ARGUMENT: "there is no name between '{' and '}'",
	EXPECT_ARGUMENT_TYPE: "'plural' is missing after the ','",
	INVALID_ARGUMENT_TYPE: "only 'plural' and 'select' can follow the ','",
	MALFORMED_ARGUMENT: "a '}' is missing, or the name of a fact holds a sign",
	MISSING_OTHER_CLAUSE: "the form 'other {…}' is missing",
	UNMATCHED_CLOSING_TAG: "a tag is not opened",
};
