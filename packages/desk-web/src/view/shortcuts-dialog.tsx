import { Modal } from "@shopbell/staff-web";
import { type Command, shortcuts } from "../keyboard/shortcuts.js";
import type { Strings } from "../locale/strings.js";
import { areShortcutsOn, strings } from "../state/preferences.js";

function labels(words: Strings): Readonly<Record<Command, string>> {
	return {
		next: words.shortcutNext,
		previous: words.shortcutPrevious,
		"longest-waiting": words.shortcutWaiting,
		accept: words.accept,
		resolve: words.resolve,
		"give-back": words.giveBack,
		write: words.shortcutWrite,
		fold: words.shortcutFold,
		help: words.shortcutHelp,
		leave: words.shortcutLeave,
	};
}

/** All keys, and the way to switch them off. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
	const words = strings.value;
	return (
		<Modal title={words.shortcuts} onClose={onClose}>
			<label class="check">
				<input
					type="checkbox"
					checked={areShortcutsOn.value}
					onChange={({ currentTarget }) => {
						areShortcutsOn.value = currentTarget.checked;
					}}
				/>
				{words.shortcutsOn}
			</label>
			<dl class="keys">
				{Object.entries(labels(words)).map(([command, label]) => (
					<div key={command}>
						<dt>{label}</dt>
						<dd>
							<kbd class="key">{shortcuts[command as Command][0]}</kbd>
						</dd>
					</div>
				))}
				<div>
					<dt>{words.shortcutSend}</dt>
					<dd>
						<kbd class="key">Enter</kbd>
					</dd>
				</div>
			</dl>
		</Modal>
	);
}
