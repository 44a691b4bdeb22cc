/** What a key can do. */
export type Command =
	| "next"
	| "previous"
	| "longest-waiting"
	| "search"
	| "view-waiting"
	| "view-mine"
	| "view-all"
	| "view-mentions"
	| "view-closed"
	| "accept"
	| "decline"
	| "resolve"
	| "give-back"
	| "transfer"
	| "take-over"
	| "write"
	| "note"
	| "whisper"
	| "macros"
	| "missing"
	| "actions"
	| "fold"
	| "context"
	| "presence"
	| "sound"
	| "help"
	| "leave"
	| "suggestion-1"
	| "suggestion-2"
	| "suggestion-3";

/** Keys by command, as shown. */
export const shortcuts: Readonly<Record<Command, string>> = {
	next: "J",
	previous: "K",
	"longest-waiting": "W",
	search: "/",
	"view-waiting": "1",
	"view-mine": "2",
	"view-all": "3",
	"view-mentions": "4",
	"view-closed": "5",
	accept: "A",
	decline: "D",
	resolve: "R",
	"give-back": "B",
	transfer: "T",
	"take-over": "O",
	write: "I",
	note: "N",
	whisper: "H",
	macros: "M",
	missing: "G",
	actions: "X",
	fold: "F",
	context: "C",
	presence: "P",
	sound: "S",
	help: "?",
	leave: "Esc",
	"suggestion-1": "Alt+1",
	"suggestion-2": "Alt+2",
	"suggestion-3": "Alt+3",
};

const commands = Object.keys(shortcuts) as readonly Command[];

/** A key press as far as shortcuts look at it. */
export interface KeyPress {
	readonly key: string;
	/** `KeyA` …: the place on the keyboard, which is the same in every script. */
	readonly code: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly isRepeated: boolean;
	/** Typing into a field: only `Esc` and keys with Alt count. */
	readonly isInField: boolean;
}

/** The command of a key press, or undefined. Letters work in every keyboard layout, Cyrillic too. */
export function toCommand(press: KeyPress): Command | undefined {
	const found = commands.find(
		(command) => shortcuts[command] === keyName(press),
	);
	if (found === undefined) return undefined;
	const mayType = found === "leave" || shortcuts[found].startsWith("Alt+");
	if (press.isInField && !mayType) return undefined;
	const mayRepeat = found === "next" || found === "previous";
	return press.isRepeated && !mayRepeat ? undefined : found;
}

/** The key as it is shown, or undefined for combinations that belong to the browser. */
function keyName(press: KeyPress): string | undefined {
	if (press.ctrlKey || press.metaKey) return undefined;
	// With Alt a digit types another sign on many keyboards; its place stays the same.
	const digit = /^(?:Digit|Numpad)([0-9])$/.exec(press.code)?.[1];
	if (press.altKey) return digit ? `Alt+${digit}` : undefined;
	if (press.key === "Escape") return "Esc";
	if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase();
	const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
	const isOtherScript = press.key.length === 1 && press.key > "\u024f";
	return isOtherScript && letter ? letter : press.key;
}
