import { Modal } from "@shopbell/staff-web";
import { type Command, shortcuts } from "../keyboard/shortcuts.js";
import { fill, type Strings } from "../locale/strings.js";
import type { WorkStrings } from "../locale/work-strings.js";
import { areShortcutsOn, strings } from "../state/preferences.js";

type Group = keyof WorkStrings["shortcutGroups"];

/** What each key does, in the order it is learnt. */
function labels(
	words: Strings,
): Readonly<Record<Group, readonly (readonly [Command, string])[]>> {
	const { work } = words;
	const view = (name: keyof WorkStrings["views"]): string =>
		fill(work.shortcutView, { view: work.views[name] });
	const suggestion = (number: number): string =>
		fill(work.shortcutSuggestion, { number });
	return {
		lists: [
			["next", words.shortcutNext],
			["previous", words.shortcutPrevious],
			["longest-waiting", words.shortcutWaiting],
			["search", work.shortcutSearch],
			["view-waiting", view("waiting")],
			["view-mine", view("mine")],
			["view-all", view("all")],
			["view-mentions", view("mentions")],
			["view-closed", view("closed")],
		],
		conversation: [
			["accept", words.accept],
			["decline", work.decline],
			["resolve", words.resolve],
			["transfer", work.transfer],
			["give-back", words.giveBack],
			["take-over", work.takeOver],
			["fold", words.shortcutFold],
			["context", work.shortcutContext],
		],
		answer: [
			["write", words.shortcutWrite],
			["suggestion-1", suggestion(1)],
			["suggestion-2", suggestion(2)],
			["suggestion-3", suggestion(3)],
			["macros", work.macros],
			["note", work.shortcutNote],
			["whisper", work.whisper],
			["actions", work.actions],
			["missing", work.missing],
			["leave", words.shortcutLeave],
		],
		desk: [
			["presence", work.presence],
			["sound", work.shortcutSound],
			["help", words.shortcutHelp],
		],
	};
}

/** All keys, and the way to switch them off. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
	const words = strings.value;
	const groups = Object.entries(labels(words)) as [
		Group,
		readonly (readonly [Command, string])[],
	][];
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
			<div class="key-groups">
				{groups.map(([group, keys]) => (
					<section key={group}>
						<h3>{words.work.shortcutGroups[group]}</h3>
						<dl class="keys">
							{keys.map(([command, label]) => (
								<Key key={command} name={shortcuts[command]} label={label} />
							))}
							{group === "answer" && (
								<Key name="Enter" label={words.shortcutSend} />
							)}
						</dl>
					</section>
				))}
			</div>
		</Modal>
	);
}

function Key({
	name,
	label,
}: {
	readonly name: string;
	readonly label: string;
}) {
	return (
		<div>
			<dt>{label}</dt>
			<dd>
				<kbd class="key">{name}</kbd>
			</dd>
		</div>
	);
}
