import type { ComponentChildren } from "preact";
import { type Command, shortcuts } from "../keyboard/shortcuts.js";
import { KeyHint } from "./key-hint.js";

/** A button that its key presses too. */
export function CommandButton({
	command,
	isPrimary = false,
	isQuiet = false,
	isBusy = false,
	onClick,
	children,
}: {
	readonly command: Command;
	readonly isPrimary?: boolean;
	readonly isQuiet?: boolean;
	readonly isBusy?: boolean;
	readonly onClick: () => void;
	readonly children: ComponentChildren;
}) {
	return (
		<button
			type="button"
			class={`button${isPrimary ? " primary" : ""}${isQuiet ? " quiet" : ""}`}
			data-command={command}
			aria-keyshortcuts={shortcuts[command]}
			disabled={isBusy}
			onClick={onClick}
		>
			{children}
			<KeyHint command={command} />
		</button>
	);
}
