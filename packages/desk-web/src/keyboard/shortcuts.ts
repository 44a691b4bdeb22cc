/** What a key can do. */
export type Command =
	| "next"
	| "previous"
	| "longest-waiting"
	| "accept"
	| "resolve"
	| "give-back"
	| "write"
	| "fold"
	| "help"
	| "leave";

/** Keys by command, as shown. The first of several is the one on buttons. */
export const shortcuts: Readonly<Record<Command, readonly string[]>> = {
	next: ["J"],
	previous: ["K"],
	"longest-waiting": ["W"],
	accept: ["A"],
	resolve: ["R"],
	"give-back": ["B"],
	write: ["I"],
	fold: ["F"],
	help: ["?"],
	leave: ["Esc"],
};

const keyNames: Readonly<Record<string, string>> = {
	Escape: "Esc",
};

/** A key press as far as shortcuts look at it. */
export interface KeyPress {
	readonly key: string;
	/** `KeyA` …: the place on the keyboard, which is the same in every script. */
	readonly code: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly isRepeated: boolean;
	/** Typing into a field: only `Esc` counts. */
	readonly isInField: boolean;
}

/** The command of a key press, or undefined. Letters work in every keyboard layout, Cyrillic too. */
export function toCommand(press: KeyPress): Command | undefined {
	if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
	const isLatin = /^[a-z]$/i.test(press.key);
	const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
	const isOtherScript = press.key.length === 1 && press.key > "\u024f";
	const name =
		keyNames[press.key] ??
		(isLatin
			? press.key.toUpperCase()
			: isOtherScript && letter
				? letter
				: press.key);
	const found = (Object.keys(shortcuts) as Command[]).find((command) =>
		shortcuts[command].includes(name),
	);
	if (press.isInField && found !== "leave") return undefined;
	const mayRepeat = found === "next" || found === "previous";
	return press.isRepeated && !mayRepeat ? undefined : found;
}
