import { useEffect } from "preact/hooks";
import { toCommand } from "../keyboard/shortcuts.js";
import { areShortcutsOn } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";
import { toggleFolds } from "./folds.js";

/** Where the answer is written. */
export const composerId = "answer";

/** Listens to keys while no dialog is open. */
export function useKeyboard(isPaused: boolean, showHelp: () => void): void {
	const desk = useDesk();
	useEffect(() => {
		if (isPaused) return;
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
			const press = (name: string): void =>
				document
					.querySelector<HTMLButtonElement>(`button[data-command="${name}"]`)
					?.click();
			switch (command) {
				case "next":
					step(1);
					break;
				case "previous":
					step(-1);
					break;
				case "longest-waiting": {
					const [first] = desk.sections.peek()?.waiting ?? [];
					if (first) desk.select(first.id);
					break;
				}
				case "accept":
				case "resolve":
				case "give-back":
					press(command);
					break;
				case "write":
					document.getElementById(composerId)?.focus();
					break;
				case "fold":
					toggleFolds();
					break;
				case "help":
					showHelp();
					break;
				case "leave":
					if (target.matches("input, textarea, select")) target.blur();
					else desk.select(null);
					break;
			}
		};

		/** The next one in the order of the list on screen. */
		function step(by: 1 | -1): void {
			const lists = desk.sections.peek();
			if (!lists) return;
			const all = [...lists.waiting, ...lists.mine, ...lists.closed];
			const at = all.findIndex(({ id }) => id === desk.selectedId.peek());
			const next = all[at < 0 ? 0 : at + by];
			if (!next) return;
			desk.select(next.id);
			document
				.querySelector(`[data-handoff="${CSS.escape(next.id)}"]`)
				?.scrollIntoView({ block: "nearest" });
		}

		addEventListener("keydown", listen);
		return () => removeEventListener("keydown", listen);
	}, [desk, isPaused, showHelp]);
}
