import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import { toTypedText } from "../text/typed-text.js";
import type { Macro } from "../wire/answering.js";
import { useDesk } from "./desk-context.js";
import { insertText } from "./insert-text.js";
import { composerField } from "./use-keyboard.js";

/** Ready texts, found by what is typed; arrows and Enter choose. */
export function MacroDialog({ onClose }: { readonly onClose: () => void }) {
	const { helping } = useDesk();
	const words = strings.value.work;
	const ids = { search: useId(), list: useId() };
	const [typed, setTyped] = useState("");
	const [at, setAt] = useState(0);
	const wanted = typed.toLocaleLowerCase();
	const macros = (helping.suggestions.value?.macros ?? []).filter(
		({ label, text }) =>
			label.toLocaleLowerCase().includes(wanted) ||
			text.toLocaleLowerCase().includes(wanted),
	);
	const chosen = Math.max(0, Math.min(at, macros.length - 1));

	function insert(macro: Macro): void {
		onClose();
		requestAnimationFrame(() => {
			const field = composerField();
			if (field) insertText(field, toTypedText(macro.text));
		});
	}

	return (
		<Modal title={words.macros} onClose={onClose}>
			<div class="stack">
				<div class="field">
					<label class="hidden" for={ids.search}>
						{words.search}
					</label>
					<input
						autofocus
						id={ids.search}
						type="text"
						role="combobox"
						aria-expanded="true"
						aria-controls={ids.list}
						aria-activedescendant={
							macros.length > 0 ? `${ids.list}-${chosen}` : undefined
						}
						autocomplete="off"
						placeholder={words.search}
						value={typed}
						onInput={({ currentTarget: { value } }) => {
							setTyped(value);
							setAt(0);
						}}
						onKeyDown={(event) => {
							const macro = macros[chosen];
							if (event.key === "ArrowDown")
								setAt(Math.min(chosen + 1, macros.length - 1));
							else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
							else if (event.key === "Enter" && macro) insert(macro);
							else return;
							event.preventDefault();
						}}
					/>
				</div>
				{macros.length === 0 && <p class="hint">{words.noMacros}</p>}
				<div
					id={ids.list}
					class="macros"
					role="listbox"
					aria-label={words.macros}
				>
					{macros.map((macro, index) => (
						<button
							key={macro.id}
							id={`${ids.list}-${index}`}
							type="button"
							role="option"
							tabIndex={-1}
							aria-selected={index === chosen}
							class={index === chosen ? "macro chosen" : "macro"}
							onClick={() => insert(macro)}
						>
							<strong>{macro.label}</strong>
							<span class="macro-text">{toTypedText(macro.text)}</span>
						</button>
					))}
				</div>
			</div>
		</Modal>
	);
}
