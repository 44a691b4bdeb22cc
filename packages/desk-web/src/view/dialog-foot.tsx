import type { ComponentChildren } from "preact";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";

/** The end of a form in a dialog: leave, or do it, unless something is done with the handoff already. */
export function DialogFoot({
	handoff,
	isFocused = false,
	onClose,
	children,
}: {
	readonly handoff: Handoff;
	/** Enter does it at once: for dialogs whose plain case needs nothing filled in. */
	readonly isFocused?: boolean;
	readonly onClose: () => void;
	/** What is done. */
	readonly children: ComponentChildren;
}) {
	const { busyIds } = useDesk();
	return (
		<div class="row end">
			<button type="button" class="button" onClick={onClose}>
				{strings.value.cancel}
			</button>
			<button
				type="submit"
				autofocus={isFocused}
				class="button primary"
				disabled={busyIds.value.has(handoff.id)}
			>
				{children}
				{isFocused && (
					<span class="key" aria-hidden="true">
						↵
					</span>
				)}
			</button>
		</div>
	);
}
