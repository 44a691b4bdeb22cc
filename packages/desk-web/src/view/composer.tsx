import { useLayoutEffect, useRef } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { SendIcon } from "./icons.js";
import { composerId } from "./use-keyboard.js";

/** Most characters of one message. */
const maxLength = 8000;
/** From here on it is told how many are left. */
const warnAt = 7500;

/** Where the answer is written; before accepting and after the end it says why there is none. */
export function Composer({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const field = useRef<HTMLTextAreaElement>(null);
	const text = desk.drafts.read(handoff.id);
	const left = maxLength - text.length;
	const canSend = text.trim() !== "" && left >= 0;

	useLayoutEffect(() => {
		const element = field.current;
		if (!element) return;
		element.style.height = "auto";
		element.style.height = `${element.scrollHeight + 2}px`;
	}, [text]);

	if (handoff.status === "waiting")
		return <p class="composer-note">{words.acceptToAnswer}</p>;
	if (handoff.status !== "accepted") return null;

	function send(): void {
		if (!canSend) return;
		desk.say(handoff, text.trim());
		field.current?.focus();
	}

	return (
		<form
			class="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<label class="hidden" for={composerId}>
				{words.writeAnswer}
			</label>
			<textarea
				ref={field}
				id={composerId}
				rows={1}
				value={text}
				placeholder={words.writeAnswerHint}
				enterkeyhint="send"
				aria-describedby={left < maxLength - warnAt ? "answer-left" : undefined}
				aria-invalid={left < 0}
				aria-keyshortcuts="I"
				onInput={({ currentTarget }) =>
					desk.drafts.write(handoff.id, currentTarget.value)
				}
				onKeyDown={(event) => {
					if (event.key !== "Enter" || event.shiftKey || event.isComposing)
						return;
					event.preventDefault();
					send();
				}}
			/>
			<button
				type="submit"
				class="button primary icon-only"
				aria-label={words.send}
				disabled={!canSend}
			>
				<SendIcon />
			</button>
			{left < maxLength - warnAt && (
				<p
					id="answer-left"
					class={left < 0 ? "hint problem-text" : "hint"}
					role="status"
				>
					{left < 0
						? words.tooLong
						: fill(words.charactersLeft, { count: left })}
				</p>
			)}
		</form>
	);
}
