import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import { useDesk } from "./desk-context.js";
import { type Team, useAgents } from "./use-agents.js";

/** The team as it was seen last: a note names people of it. */
const team = signal<Team | null>(null);

/** The mention that is being written at the caret, or null. */
export function openMention(
	text: string,
	caret: number,
): { readonly start: number; readonly typed: string } | null {
	const match = /(?:^|\s)@([\p{L}\p{M}.'-]{0,30})$/u.exec(text.slice(0, caret));
	const typed = match?.[1];
	return typed === undefined
		? null
		: { start: caret - typed.length - 1, typed };
}

/** Ids of the colleagues that a note names with `@`. */
export function mentionsIn(text: string): readonly string[] {
	return (team.peek()?.agents ?? [])
		.filter(({ name }) => text.includes(`@${name}`))
		.map(({ id }) => id);
}

/** Colleagues whose names begin as typed; arrows and Enter choose. */
export function MentionPicker({
	typed,
	onChoose,
}: {
	readonly typed: string;
	readonly onChoose: (name: string) => void;
}) {
	const { myId } = useDesk();
	const asked = useAgents();
	const [at, setAt] = useState(0);
	useEffect(() => {
		if (asked) team.value = asked;
	}, [asked]);
	const wanted = typed.toLocaleLowerCase();
	const names = (team.value?.agents ?? [])
		.filter(
			({ id, name }) =>
				id !== myId.value && name.toLocaleLowerCase().startsWith(wanted),
		)
		.map(({ name }) => name)
		.slice(0, 6);
	const chosen = Math.min(at, names.length - 1);
	// As soon as the names are on screen: an Enter that came before would send the note without one.
	useLayoutEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (names.length === 0) return;
			if (event.key === "ArrowDown") setAt((chosen + 1) % names.length);
			else if (event.key === "ArrowUp")
				setAt((chosen + names.length - 1) % names.length);
			else if (event.key === "Enter" || event.key === "Tab")
				onChoose(names[chosen] as string);
			else return;
			event.preventDefault();
			event.stopPropagation();
		};
		addEventListener("keydown", listen, true);
		return () => removeEventListener("keydown", listen, true);
	});
	if (names.length === 0) return null;
	return (
		<ul class="picker" aria-label={strings.value.work.mention}>
			{names.map((name, index) => (
				<li key={name}>
					<button
						type="button"
						class={index === chosen ? "chosen" : undefined}
						onClick={() => onChoose(name)}
					>
						{name}
					</button>
				</li>
			))}
		</ul>
	);
}
