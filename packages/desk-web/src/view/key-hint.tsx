import { type Command, shortcuts } from "../keyboard/shortcuts.js";
import { areShortcutsOn } from "../state/preferences.js";

/** The key of a command, as shown on its button; screen readers get it from `aria-keyshortcuts`. */
export function KeyHint({ command }: { readonly command: Command }) {
	if (!areShortcutsOn.value) return null;
	return (
		<span class="key" aria-hidden="true">
			{shortcuts[command]}
		</span>
	);
}
