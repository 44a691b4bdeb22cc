import { useEffect } from "preact/hooks";
import { type Command, toCommand } from "../keyboard/shortcuts.js";
import type { Desk } from "../state/desk.js";
import {
	areShortcutsOn,
	isContextShown,
	isSoundOn,
	strings,
} from "../state/preferences.js";
import type { InboxView } from "../wire/inbox.js";
import { useDesk } from "./desk-context.js";
import { toggleFolds } from "./folds.js";
import { searchId } from "./inbox-pane.js";
import { openDialog } from "./open-dialog.js";

/** Where answers and notes are written. */
export const composerId = "answer";

/** The field for answers and notes, where there is one. */
export function composerField(): HTMLTextAreaElement | null {
	return document.querySelector<HTMLTextAreaElement>(`textarea#${composerId}`);
}

/** Puts the caret there once what is being drawn is on screen. */
export function focusComposer(): void {
	requestAnimationFrame(() => composerField()?.focus());
}

/** Listens to keys while no dialog is open. */
export function useKeyboard(): void {
	const desk = useDesk();
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (!areShortcutsOn.peek() || event.defaultPrevented) return;
			if (event.isComposing || document.querySelector("dialog[open]")) return;
			const target = event.target as HTMLElement;
			const command = toCommand({
				key: event.key,
				code: event.code,
				ctrlKey: event.ctrlKey,
				metaKey: event.metaKey,
				altKey: event.altKey,
				isRepeated: event.repeat,
				isInField: target.matches("input, textarea, select"),
			});
			if (!command) return;
			event.preventDefault();
			run(command, desk, target);
		};
		addEventListener("keydown", listen);
		return () => removeEventListener("keydown", listen);
	}, [desk]);
}

function run(command: Command, desk: Desk, target: HTMLElement): void {
	switch (command) {
		case "next":
			step(desk, 1);
			break;
		case "previous":
			step(desk, -1);
			break;
		case "longest-waiting": {
			const [first] = desk.inbox.waiting.peek();
			if (first) desk.select(first.conversationId);
			break;
		}
		case "view-waiting":
		case "view-mine":
		case "view-all":
		case "view-mentions":
		case "view-closed":
			desk.place.go({ view: command.slice(5) as InboxView });
			break;
		case "search":
			document.getElementById(searchId)?.focus();
			break;
		case "write":
			press("write-mode");
			focusComposer();
			break;
		case "fold":
			toggleFolds();
			break;
		case "context":
			// Where there is no room beside the conversation it unfolds above.
			if (!press(command)) isContextShown.value = !isContextShown.peek();
			break;
		case "sound": {
			isSoundOn.value = !isSoundOn.peek();
			const words = strings.peek();
			desk.notices.add(
				"done",
				`${words.sound}: ${isSoundOn.peek() ? words.yes : words.no}`,
			);
			break;
		}
		case "help":
			openDialog.value = "shortcuts";
			break;
		case "leave":
			if (target.matches("input, textarea, select")) target.blur();
			else desk.select(null);
			break;
		case "accept":
		case "decline":
			// An offer counts where the conversation on screen has no such button.
			if (!press(command)) press(command, "offer");
			break;
		default:
			press(command);
	}
}

/** Presses the button of a command; answers whether there is one. */
function press(
	command: string,
	kind: "command" | "offer" = "command",
): boolean {
	const button = document.querySelector<HTMLElement>(
		`button[data-${kind}="${command}"]:not(:disabled), summary[data-${kind}="${command}"]`,
	);
	button?.click();
	return button !== null;
}

/** The next one in the order of the list on screen. */
function step(desk: Desk, by: 1 | -1): void {
	const list = desk.inbox.list.peek() ?? [];
	const at = list.findIndex(
		({ conversationId }) => conversationId === desk.selectedId.peek(),
	);
	const next = list[at < 0 ? 0 : at + by];
	if (next) desk.select(next.conversationId);
}
