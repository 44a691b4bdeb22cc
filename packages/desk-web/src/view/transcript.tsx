import { Fragment } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import { interleave } from "../state/transcript.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { EntryLine } from "./entry-line.js";
import { areUnfolded, toggleFolds } from "./folds.js";
import { KeyHint } from "./key-hint.js";
import { NoteLine } from "./note-line.js";
import { OutgoingLine } from "./outgoing-line.js";
import { ReadMarkLine } from "./read-mark-line.js";
import { Typing } from "./typing.js";
import { UnknownMark } from "./unknown-mark.js";

/** Distance from the end, in pixels, at which the transcript still follows it. */
const nearEndPx = 80;

/** The conversation so far. Stays at its end unless somebody scrolled up to read. */
export function Transcript({ handoff }: { readonly handoff: Handoff }) {
	const { conversation, outbox } = useDesk();
	const words = strings.value;
	const box = useRef<HTMLDivElement>(null);
	const isAtEnd = useRef(true);
	const [hasNewBelow, setNewBelow] = useState(false);
	const entries = conversation.entries.value;
	const status = conversation.status.value;
	const outgoing = outbox.list.value.filter(
		(item) => item.handoffId === handoff.id,
	);
	const notes = conversation.notes.value;
	const length = entries.length + outgoing.length + notes.length;

	function toEnd(): void {
		const element = box.current;
		if (element) element.scrollTop = element.scrollHeight;
		setNewBelow(false);
	}

	useLayoutEffect(() => {
		if (isAtEnd.current || outgoing.length > 0) toEnd();
		else setNewBelow(true);
	}, [length]);

	// A keyboard on a phone, or a growing answer, must not hide the last line.
	useEffect(() => {
		const element = box.current;
		if (!element) return;
		const observer = new ResizeObserver(() => {
			if (isAtEnd.current) element.scrollTop = element.scrollHeight;
		});
		observer.observe(element);
		return () => observer.disconnect();
	}, []);

	const hasBotLines = entries.some(({ content }) => content.kind === "bot");
	return (
		<div class="transcript-frame">
			{hasBotLines && (
				<button
					type="button"
					class="button quiet small fold-all"
					aria-pressed={areUnfolded.value}
					aria-keyshortcuts="F"
					onClick={toggleFolds}
				>
					{areUnfolded.value ? words.foldAll : words.unfoldAll}
					<KeyHint command="fold" />
				</button>
			)}
			<div
				ref={box}
				class="transcript scroll"
				role="log"
				aria-label={words.conversation}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
				tabIndex={0}
				aria-busy={status === "loading"}
				onScroll={({ currentTarget: element }) => {
					isAtEnd.current =
						element.scrollHeight - element.scrollTop - element.clientHeight <
						nearEndPx;
					if (isAtEnd.current && hasNewBelow) setNewBelow(false);
				}}
			>
				{status === "loading" && entries.length === 0 && (
					<p class="muted middle">{words.loading}</p>
				)}
				{status === "failed" && (
					<div class="middle stack">
						<p role="alert">{words.loadFailed}</p>
						<button
							type="button"
							class="button"
							onClick={() => void conversation.refresh()}
						>
							{words.tryAgain}
						</button>
					</div>
				)}
				{interleave(entries, notes).map((remark) =>
					remark.kind === "note" ? (
						<NoteLine key={remark.note.id} note={remark.note} />
					) : (
						<Fragment key={remark.entry.seq}>
							<EntryLine
								entry={remark.entry}
								entries={entries}
								handoff={handoff}
							/>
							{conversation.unknown.value
								.filter(({ seq }) => seq === remark.entry.seq)
								.map((delivery) => (
									<UnknownMark
										key={delivery.id}
										delivery={delivery}
										onSettled={() => void conversation.refresh()}
									/>
								))}
						</Fragment>
					),
				)}
				{outgoing.map((item) => (
					<OutgoingLine key={item.id} item={item} handoff={handoff} />
				))}
				<ReadMarkLine />
				<Typing handoff={handoff} />
			</div>
			{hasNewBelow && (
				<button type="button" class="button small to-end" onClick={toEnd}>
					{words.newLines}
				</button>
			)}
		</div>
	);
}
