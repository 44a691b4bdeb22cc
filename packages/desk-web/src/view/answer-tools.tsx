import { useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { CommandButton } from "./command-button.js";
import { useDesk } from "./desk-context.js";
import { FlagIcon, MacroIcon } from "./icons.js";
import { KeyHint } from "./key-hint.js";
import { MacroDialog } from "./macro-dialog.js";

/** What helps while answering: ready texts, and telling the editors what was missing. */
export function AnswerTools({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value.work;
	const [isOpen, setOpen] = useState(false);
	const [reported, setReported] = useState<string | null>(null);
	const suggestions = desk.helping.suggestions.value;
	const about = suggestions?.about ?? null;

	async function report(): Promise<void> {
		const answer = await desk.api.missing(handoff.id, {});
		if (answer.kind !== "ok") return desk.report(answer);
		setReported(about);
		desk.notices.add("done", words.missingDone);
	}

	return (
		<span class="answer-tools">
			{(suggestions?.macros.length ?? 0) > 0 && (
				<CommandButton command="macros" isQuiet onClick={() => setOpen(true)}>
					<MacroIcon />
					<span class="tool-word">{words.macros}</span>
				</CommandButton>
			)}
			{about !== null && about !== reported && (
				<button
					type="button"
					class="button quiet"
					data-command="missing"
					aria-keyshortcuts="G"
					title={words.missingHint}
					onClick={() => void report()}
				>
					<FlagIcon />
					<span class="tool-word">{words.missing}</span>
					<KeyHint command="missing" />
				</button>
			)}
			{isOpen && <MacroDialog onClose={() => setOpen(false)} />}
		</span>
	);
}
